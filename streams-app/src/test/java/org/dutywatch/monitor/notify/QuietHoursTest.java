package org.dutywatch.monitor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  private static final QuietHours NIGHTS =
      new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0), day -> false);
  private static final QuietHours NIGHTS_AND_WEEKENDS =
      new QuietHours(
          LocalTime.of(18, 0),
          LocalTime.of(8, 0),
          day -> Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()));

  /** In winter the wall shows UTC, in summer an hour more. */
  @ParameterizedTest
  @CsvSource({
    // an evening, a night, the ends of both, and a day
    "2026-01-14T18:00:00Z, 2026-01-15T08:00:00Z",
    "2026-01-15T03:00:00Z, 2026-01-15T08:00:00Z",
    "2026-01-15T08:00:00Z, 2026-01-15T08:00:00Z",
    "2026-01-15T17:59:59Z, 2026-01-15T17:59:59Z",
    "2026-07-14T17:00:00Z, 2026-07-15T07:00:00Z",
    // the nights in which the clocks go forward and back
    "2026-03-28T18:00:00Z, 2026-03-29T07:00:00Z",
    "2026-10-24T17:00:00Z, 2026-10-25T08:00:00Z",
    "2026-10-25T00:30:00Z, 2026-10-25T08:00:00Z",
    "2026-10-25T01:30:00Z, 2026-10-25T08:00:00Z"
  })
  void theyEndByTheClockOnTheWall(Instant at, Instant end) {
    assertThat(NIGHTS.endFrom(at)).isEqualTo(end);
  }

  @Test
  void daysOffJoinTheNightsAroundThem() {
    Instant friday = Instant.parse("2026-03-27T18:00:00Z");

    assertThat(NIGHTS_AND_WEEKENDS.endFrom(friday)).isEqualTo("2026-03-30T07:00:00Z");
  }

  @Test
  void hoursWithinADayEndOnThatDay() {
    QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), day -> false);

    assertThat(noon.endFrom(Instant.parse("2026-01-15T12:30:00Z")))
        .isEqualTo("2026-01-15T13:00:00Z");
    assertThat(noon.endFrom(Instant.parse("2026-01-15T11:30:00Z")))
        .isEqualTo("2026-01-15T11:30:00Z");
  }

  /** The hour from one to two comes twice on this night; what begins in the second ends at once. */
  @Test
  void anEndThatTheClocksShowTwiceIsNeverInThePast() {
    QuietHours odd = new QuietHours(LocalTime.of(1, 0), LocalTime.of(1, 30), day -> false);
    Instant second = Instant.parse("2026-10-25T01:10:00Z");

    assertThat(odd.endFrom(Instant.parse("2026-10-25T00:10:00Z")))
        .isEqualTo("2026-10-25T00:30:00Z");
    assertThat(odd.endFrom(second)).isEqualTo(second);
  }

  @Test
  void withoutAnyNothingIsQuiet() {
    Instant midnight = Instant.parse("2026-01-15T00:00:00Z");

    assertThat(QuietHours.NONE.endFrom(midnight)).isEqualTo(midnight);
  }
}
