package org.dutywatch.monitor.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Whatever was asked before, dates are those of the time-zone data. */
class LondonTimeTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Property
  void datesAreThoseOfTheTimeZoneData(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long first,
      @ForAll @LongRange(min = -400_000_000L, max = 400_000_000L) long later) {
    see(Instant.ofEpochSecond(first));
    see(Instant.ofEpochSecond(first + later, 999_999_999));
  }

  @Property
  void alsoWithinTheYearsOfTheRecords(@ForAll @IntRange(min = 0, max = 2_000_000_000) int second) {
    see(Instant.ofEpochSecond(second));
  }

  @Test
  void aroundEveryChangeOfTheClocks() {
    Instant end = Instant.parse("2060-01-01T00:00:00Z");
    ZoneOffsetTransition change =
        LONDON.getRules().nextTransition(Instant.parse("1800-01-01T00:00:00Z"));
    while (change.getInstant().isBefore(end)) {
      for (Duration past :
          new Duration[] {
            Duration.ofDays(-1), Duration.ofNanos(-1), Duration.ZERO, Duration.ofDays(1)
          }) {
        see(change.getInstant().plus(past));
      }
      change = LONDON.getRules().nextTransition(change.getInstant());
    }
  }

  private static void see(Instant instant) {
    LocalDate date = LocalDate.ofInstant(instant, LONDON);
    assertThat(LondonTime.dateOf(instant)).isEqualTo(date);
    for (int days = -1; days <= 1; days++) {
      LocalDate near = date.plusDays(days);
      assertThat(LondonTime.startOf(near)).isEqualTo(near.atStartOfDay(LONDON).toInstant());
    }
  }
}
