package org.dutywatch.monitor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.dutywatch.monitor.notify.Timetable.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
  private static final QuietHours NIGHTS =
      new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0), day -> false);
  private static final Instant NOON = Instant.parse("2026-01-14T12:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-01-14T23:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-01-15T08:00:00Z");

  @Test
  void whatArrivesByDayGoesOutAtOnceAndAlone() {
    Timetable atOnce = new Timetable(new Rhythm.AtOnce(), NIGHTS);

    assertThat(atOnce.of(NOON)).isEqualTo(new Release(NOON, false));
  }

  @Test
  void whatArrivesByNightWaitsForTheMorningAndGoesTogether() {
    Timetable atOnce = new Timetable(new Rhythm.AtOnce(), NIGHTS);

    assertThat(atOnce.of(NIGHT)).isEqualTo(new Release(MORNING, true));
  }

  @Test
  void aDigestThatFallsIntoTheNightWaitsForTheMorning() {
    Timetable hourly = new Timetable(new Rhythm.Every(Duration.ofHours(1)), NIGHTS);

    assertThat(hourly.of(NOON)).isEqualTo(new Release(NOON.plusSeconds(3600), true));
    assertThat(hourly.of(Instant.parse("2026-01-14T17:30:00Z")))
        .isEqualTo(new Release(MORNING, true));
    assertThat(hourly.of(NIGHT)).isEqualTo(new Release(MORNING, true));
  }

  /** Half past eight by the wall, on the days around the changes of the clocks too. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-28T08:29:59Z, 2026-03-28T08:30:00Z",
    "2026-03-28T08:30:00Z, 2026-03-28T16:00:00Z",
    "2026-03-28T16:00:00Z, 2026-03-29T07:30:00Z",
    "2026-10-24T15:00:00Z, 2026-10-25T08:30:00Z"
  })
  void dailyDigestsGoByTheClockOnTheWall(Instant arrival, Instant at) {
    Rhythm daily = new Rhythm.Daily(List.of(LocalTime.of(16, 0), LocalTime.of(8, 30)));

    assertThat(daily.next(arrival)).isEqualTo(at);
  }

  @Test
  void whatArrivesLaterNeverGoesOutSooner() {
    Timetable timetable =
        new Timetable(new Rhythm.Daily(List.of(LocalTime.of(1, 30), LocalTime.of(9, 0))), NIGHTS);
    Instant before = Instant.MIN;
    for (Instant at = Instant.parse("2026-03-27T00:00:00Z");
        at.isBefore(Instant.parse("2026-04-01T00:00:00Z"));
        at = at.plusSeconds(600)) {
      Instant release = timetable.of(at).at();
      assertThat(release).isAfterOrEqualTo(before).isAfter(at);
      before = release;
    }
  }

  @Test
  void nothingGoesOutByNightThoughItWasDueByDay() {
    Timetable atOnce = new Timetable(new Rhythm.AtOnce(), NIGHTS);

    assertThat(atOnce.open(NOON)).isTrue();
    assertThat(atOnce.open(NIGHT)).isFalse();
    assertThat(atOnce.open(MORNING)).isTrue();
  }
}
