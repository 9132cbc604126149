package org.dutywatch.monitor.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Local dates in Europe/London. Some dozens are asked for an event, nearly all of them in the same
 * summers and winters: the times between two changes of the clocks that were asked about last are
 * kept. Safe to use from any thread.
 */
final class LondonTime {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneRules RULES = LONDON.getRules();
  private static final long SECONDS_A_DAY = 24 * 60 * 60;

  /** So many seasons are kept, each found by the quarter of a year, or so, that is asked about. */
  private static final int KEPT = 64;

  private static final int SECONDS_A_QUARTER_AS_BITS = 23;

  private static final AtomicReferenceArray<Season> SEASONS = new AtomicReferenceArray<>(KEPT);

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
    return LocalDate.ofEpochDay(Math.floorDiv(second + season(second).offset(), SECONDS_A_DAY));
  }

  static Instant startOf(LocalDate day) {
    // The clocks have never been changed between midnight in London and midnight UTC.
    long midnight = day.toEpochDay() * SECONDS_A_DAY;
    return Instant.ofEpochSecond(midnight - season(midnight).offset());
  }

  static LocalDateTime localTimeOf(Instant instant) {
    return LocalDateTime.ofInstant(instant, LONDON);
  }

  static Instant instantOf(LocalDateTime localTime) {
    return localTime.atZone(LONDON).toInstant();
  }

  private static Season season(long second) {
    int place = (int) (second >> SECONDS_A_QUARTER_AS_BITS) & (KEPT - 1);
    Season kept = SEASONS.get(place);
    if (kept == null || !kept.holds(second)) {
      kept = seasonOf(Instant.ofEpochSecond(second));
      SEASONS.set(place, kept);
    }
    return kept;
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
