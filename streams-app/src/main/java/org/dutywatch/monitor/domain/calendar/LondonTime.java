package org.dutywatch.monitor.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Local dates in Europe/London. Some dozens are asked for an event, nearly all of them in the same
 * summer or winter: the time between two changes of the clocks that was asked about last is kept.
 * Safe to use from any thread.
 */
final class LondonTime {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneRules RULES = LONDON.getRules();
  private static final long SECONDS_A_DAY = 24 * 60 * 60;

  private static volatile Season last = seasonOf(Instant.EPOCH);

  private LondonTime() {}

  /**
   * A time between two changes of the clocks.
   *
   * @param from its first second, since 1970
   * @param until the second after its last
   * @param offset how many seconds local time is ahead
   */
  private record Season(long from, long until, int offset) {
    boolean holds(long second) {
      return from <= second && second < until;
    }
  }

  static LocalDate dateOf(Instant instant) {
    long second = instant.getEpochSecond();
    Season season = last;
    if (!season.holds(second)) {
      season = seasonOf(instant);
      last = season;
    }
    return LocalDate.ofEpochDay(Math.floorDiv(second + season.offset(), SECONDS_A_DAY));
  }

  static Instant startOf(LocalDate day) {
    Season season = last;
    long second = day.toEpochDay() * SECONDS_A_DAY - season.offset();
    // Where the clocks change at midnight itself, as in 1847, it is in neither season.
    return season.holds(second)
        ? Instant.ofEpochSecond(second)
        : day.atStartOfDay(LONDON).toInstant();
  }

  private static Season seasonOf(Instant instant) {
    ZoneOffsetTransition before = RULES.previousTransition(instant.plusNanos(1));
    ZoneOffsetTransition after = RULES.nextTransition(instant);
    return new Season(
        before == null ? Long.MIN_VALUE : before.toEpochSecond(),
        after == null ? Long.MAX_VALUE : after.toEpochSecond(),
        RULES.getOffset(instant).getTotalSeconds());
  }
}
