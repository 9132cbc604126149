package org.dutywatch.simulator.truth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.dutywatch.events.Fact;

/**
 * What was last told of a fact.
 *
 * @param id of the event that told it
 * @param time when it is said to have happened
 * @param recorded when that was recorded
 * @param fact what happened; empty where it was taken back
 */
record Told(String id, Instant time, Instant recorded, Optional<Fact> fact) {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  LocalDate day() {
    return day(time);
  }

  /** Whether it is dated more than a day after it was recorded, which cannot be. */
  boolean isAhead() {
    return day().isAfter(day(recorded).plusDays(1));
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ENGLAND);
  }
}
