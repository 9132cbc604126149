package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A fact that counts.
 *
 * @param at the instant that it counts from
 */
record Fact(Instant at, ObjectNode data) {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** The local date of an instant. */
  static LocalDate localDate(Instant instant) {
    return LocalDate.ofInstant(instant, LONDON);
  }

  LocalDate on() {
    return localDate(at);
  }

  /** A text of the data; empty where it is absent or null. */
  Optional<String> text(String field) {
    return Optional.ofNullable(data.path(field).textValue());
  }
}
