package org.dutywatch.simulator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A moment by the clock on an English wall.
 *
 * @param day the local date
 * @param second of that day
 */
record Moment(LocalDate day, int second) {
  static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  static final int MINUTE = 60;
  static final int HOUR = 3_600;

  private static final int LAST_SECOND = 24 * HOUR - 1;
  private static final int OPENS = 8 * HOUR + 30 * MINUTE;
  private static final int CLOSES = 17 * HOUR + 30 * MINUTE;
  private static final int LEAST_BETWEEN = 5 * MINUTE;
  private static final int OVERTIME = 90 * MINUTE;

  /** Some time of a day in office hours. */
  static Moment inOfficeHours(LocalDate day, Dice dice) {
    return new Moment(day, dice.between(OPENS, CLOSES));
  }

  /**
   * When something that follows this is done on a day: in office hours, on the same day also in
   * what is left of it.
   *
   * @param then this day or a later one
   */
  Moment followedOn(LocalDate then, Dice dice) {
    if (!then.equals(day)) {
      return inOfficeHours(then, dice);
    }
    int earliest = Math.min(second + LEAST_BETWEEN, LAST_SECOND);
    int latest = Math.min(Math.max(CLOSES, earliest + OVERTIME), LAST_SECOND);
    return new Moment(day, dice.between(earliest, latest));
  }

  /** When something is done that follows this within an hour and a half, on the same day. */
  Moment soonFollowed(Dice dice) {
    int earliest = Math.min(second + LEAST_BETWEEN, LAST_SECOND);
    return new Moment(day, dice.between(earliest, Math.min(second + OVERTIME, LAST_SECOND)));
  }

  Instant instant() {
    return day.atTime(LocalTime.ofSecondOfDay(second)).atZone(ENGLAND).toInstant();
  }
}
