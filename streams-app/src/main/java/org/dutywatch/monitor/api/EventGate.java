package org.dutywatch.monitor.api;

import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Refusal;
import org.dutywatch.monitor.board.Position;

/** Takes events in: reads and checks each, sends the good ones, waits for the broker. */
@FunctionalInterface
public interface EventGate {

  /**
   * Takes events in. Bad ones never hold back good ones beside them.
   *
   * @param events the JSON text of each, in UTF-8
   * @throws BrokerUnavailableException where the broker did not acknowledge all of the good ones in
   *     time; some of them may have been stored
   */
  Acceptance accept(List<byte[]> events) throws BrokerUnavailableException;

  /**
   * What became of some events.
   *
   * @param accepted how many the broker acknowledged
   * @param rejections the others, in order
   * @param position everything acknowledged to this instance so far
   */
  record Acceptance(int accepted, List<Rejection> rejections, Position position) {
    /** The list is copied. */
    public Acceptance {
      rejections = List.copyOf(rejections);
    }
  }

  /**
   * An event that was refused.
   *
   * @param index its place among the events given, from 0
   * @param id its {@code id} attribute, where it could be read
   * @param refusal why
   */
  record Rejection(int index, Optional<String> id, Refusal refusal) {}

  /** The broker did not acknowledge in time, or cannot be reached. */
  final class BrokerUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says why, for the log. */
    public BrokerUnavailableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
