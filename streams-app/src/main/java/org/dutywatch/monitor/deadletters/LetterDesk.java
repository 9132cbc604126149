package org.dutywatch.monitor.deadletters;

import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.Refusal;
import org.dutywatch.monitor.board.Position;

/** Finds dead letters, shows them, and sends their records again. Safe to share. */
public interface LetterDesk {

  /**
   * Finds letters, the oldest first.
   *
   * @param from where to go on, as a page said; empty to begin at the beginning
   * @param limit how many at most
   * @throws LettersUnavailableException where they cannot be read now
   */
  LetterPage find(LetterFilter filter, Map<Integer, Long> from, int limit)
      throws LettersUnavailableException;

  /**
   * Reads a letter; empty where there is none, or none any more.
   *
   * @throws LettersUnavailableException where it cannot be read now
   */
  Optional<Letter> read(LetterId id) throws LettersUnavailableException;

  /**
   * What {@link #resend} would do, without doing it.
   *
   * @return the topic that the event would be sent to, without the prefix
   * @throws NotResentException as there
   * @throws LettersUnavailableException where the letter cannot be read now
   */
  String tryOut(LetterId id, Mending mending)
      throws NotResentException, LettersUnavailableException;

  /**
   * Sends the record of a letter again, as an event that the monitor takes, with the key that it
   * belongs under, and marks it as sent: both or neither.
   *
   * @throws NotResentException where it is not to be sent
   * @throws LettersUnavailableException where it could not be done; if it was done nevertheless, a
   *     further try says so
   */
  Sent resend(LetterId id, Mending mending) throws NotResentException, LettersUnavailableException;

  /**
   * Where an event was sent.
   *
   * @param place where it is now
   * @param position holds it
   */
  record Sent(Place place, Position position) {}

  /** Nothing was sent. */
  abstract sealed class NotResentException extends Exception {
    private static final long serialVersionUID = 1L;

    private NotResentException(String message) {
      super(message);
    }
  }

  /** There is no such letter, or there is none any more. */
  final class NoSuchLetterException extends NotResentException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public NoSuchLetterException() {
      super("there is no such letter");
    }
  }

  /** The record was sent again before. */
  final class AlreadyResentException extends NotResentException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public AlreadyResentException() {
      super("the record was sent again before");
    }
  }

  /** The event would be refused again. */
  final class StillRefusedException extends NotResentException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Says why. */
    public StillRefusedException(Refusal refusal) {
      super(refusal.message());
      this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
      return refusal;
    }
  }

  /** Letters cannot be read or sent now. */
  final class LettersUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean busy;

    private LettersUnavailableException(boolean busy, String message, Throwable cause) {
      super(message, cause);
      this.busy = busy;
    }

    /** The broker did not answer. */
    public static LettersUnavailableException ofBroker(Throwable cause) {
      return new LettersUnavailableException(false, "the broker did not answer", cause);
    }

    /** Others are being served. */
    public static LettersUnavailableException ofOthers() {
      return new LettersUnavailableException(true, "others are being served", null);
    }

    /** Whether it is because others are being served. */
    public boolean busy() {
      return busy;
    }
  }
}
