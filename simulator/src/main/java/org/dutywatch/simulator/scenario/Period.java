package org.dutywatch.simulator.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Some days in a row.
 *
 * @param from the first
 * @param until the day after the last
 */
public record Period(LocalDate from, LocalDate until) {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /**
   * Days as given.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Period {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("Expected a day after " + from + ", found " + until);
    }
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  Instant begins() {
    return from.atStartOfDay(ENGLAND).toInstant();
  }

  Instant ends() {
    return until.atStartOfDay(ENGLAND).toInstant();
  }
}
