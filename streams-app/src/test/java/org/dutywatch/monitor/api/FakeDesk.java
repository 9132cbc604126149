package org.dutywatch.monitor.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.RefusedException;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.deadletters.Bytes;
import org.dutywatch.monitor.deadletters.Envelope;
import org.dutywatch.monitor.deadletters.Letter;
import org.dutywatch.monitor.deadletters.LetterDesk;
import org.dutywatch.monitor.deadletters.LetterFilter;
import org.dutywatch.monitor.deadletters.LetterId;
import org.dutywatch.monitor.deadletters.LetterPage;
import org.dutywatch.monitor.deadletters.Mending;
import org.dutywatch.monitor.deadletters.Place;
import org.dutywatch.monitor.deadletters.Resent;

/** One dead letter, 3-17, and troubles that a test sets. What is mended is sent, whatever it is. */
final class FakeDesk implements LetterDesk {
  static final LetterId ID = new LetterId(3, 17);
  static final Position POSITION =
      new Position(Map.of(new InputPartition("dutywatch.referrals", 1), 43L));

  volatile boolean resent;
  volatile boolean broken;
  volatile boolean faulty;
  volatile boolean busy;
  volatile String value = "{\"specversion\": \"1.0\", \"data\": {\"child\": \"C-1\"}}";

  /** What was asked last. */
  volatile LetterFilter filter;

  volatile Map<Integer, Long> from = Map.of();
  volatile int limit;
  volatile Optional<Map<Integer, Long>> next = Optional.empty();

  /** What was sent last. */
  volatile String sent = "";

  private Envelope envelope() {
    return new Envelope(
        ID,
        Instant.parse("2010-06-30T08:00:00Z"),
        Optional.of(new Place("referrals", 1, 42)),
        Optional.of("wrong-key"),
        Optional.of("key: expected the event's authority, '/' and its child"),
        value.length(),
        false,
        resent);
  }

  @Override
  public LetterPage find(LetterFilter wanted, Map<Integer, Long> begin, int most)
      throws LettersUnavailableException {
    beInTrouble();
    filter = wanted;
    from = begin;
    limit = most;
    return new LetterPage(List.of(envelope()), next);
  }

  @Override
  public Optional<Letter> read(LetterId id) throws LettersUnavailableException {
    beInTrouble();
    return id.equals(ID) ? Optional.of(letter()) : Optional.empty();
  }

  private Letter letter() {
    return new Letter(
        envelope(),
        Optional.of(Bytes.of("E06000033/C-2".getBytes(UTF_8))),
        List.of(
            new Letter.Header("odd", Optional.of(Bytes.of(new byte[] {(byte) 0xff}))),
            new Letter.Header("none", Optional.empty())),
        Optional.of(Bytes.of(value.getBytes(UTF_8))),
        Optional.empty(),
        resent
            ? Optional.of(new Resent(Instant.parse("2010-06-30T09:00:00Z"), ID, "e-1"))
            : Optional.empty());
  }

  @Override
  public String tryOut(LetterId id, Mending mending)
      throws NotResentException, LettersUnavailableException {
    beInTrouble();
    mended(id, mending);
    return "referrals";
  }

  @Override
  public Sent resend(LetterId id, Mending mending)
      throws NotResentException, LettersUnavailableException {
    beInTrouble();
    sent = mended(id, mending);
    resent = true;
    return new Sent(new Place("referrals", 1, 42), POSITION);
  }

  private String mended(LetterId id, Mending mending) throws NotResentException {
    if (!id.equals(ID)) {
      throw new NoSuchLetterException();
    }
    if (resent) {
      throw new AlreadyResentException();
    }
    try {
      return new String(mending.eventOf(letter()), UTF_8);
    } catch (RefusedException e) {
      throw new StillRefusedException(e.refusal());
    }
  }

  private void beInTrouble() throws LettersUnavailableException {
    if (faulty) {
      throw new IllegalStateException("a fault");
    }
    if (broken) {
      throw LettersUnavailableException.ofBroker(new IllegalStateException("away"));
    }
    if (busy) {
      throw LettersUnavailableException.ofOthers();
    }
  }
}
