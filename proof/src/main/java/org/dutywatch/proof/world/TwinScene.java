package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The police tell of one incident under several numbers, or of several that are hardly apart. */
final class TwinScene {
  private static final Duration TWO_HOURS = Duration.ofHours(2);

  private final Chance chance;
  private final Cast cast;
  private final Days days;
  private final Book book;

  TwinScene(Chance chance, Cast cast, Days days, Book book) {
    this.chance = chance;
    this.cast = cast;
    this.days = days;
    this.book = book;
  }

  /** Some notifications of children of this cast, one after another's incident. */
  void play() {
    Optional<String> authority = cast.authority();
    LocalDate day = days.any();
    Instant incident = days.moment(day);
    for (int left = chance.from(2, 5); left > 0; left--) {
      ObjectNode received = cast.data().put("risk", "standard");
      received.put("incidentTime", days.written(incident));
      children(received.putArray("children"));
      book.state(
          "dv-notification.received", authority, cast.subject("N"), day.plusDays(1), received);
      incident = incident.plus(apart());
    }
  }

  private Duration apart() {
    return chance.of(
        Duration.ZERO,
        Duration.ofMinutes(-30),
        Duration.ofMinutes(60),
        TWO_HOURS,
        TWO_HOURS.negated(),
        TWO_HOURS.plusNanos(1));
  }

  private void children(ArrayNode children) {
    for (int left = chance.from(0, 6) / 2; left > 0; left--) {
      children.add(cast.child());
    }
  }
}
