package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockAnswersTest {
  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void openClocksTodaySayWhichIsLongestOverdue() {
    api.monitor.bands =
        new ClockFigures(
            new Bands(10, 1, 2, 3, 4),
            List.of(new Group<>(List.of("west"), new Bands(1, 0, 0, 0, 1))),
            Optional.of(LocalDate.of(2008, 7, 18)),
            Optional.empty());

    String expected =
        """
        {"clock": "referral-decision", "at": "2010-06-30",
         "total": {"open": 10, "onTrack": 1, "dueSoon": 2, "dueToday": 3, "overdue": 4},
         "groups": [{"locality": "west", "open": 1, "onTrack": 0, "dueSoon": 0, "dueToday": 0,
                     "overdue": 1}],
         "longestOverdue": "2008-07-18"}
        """;
    assertAnswer("/api/v1/clocks/referral-decision?by=locality", expected);
    assertAnswer("/api/v1/clocks/referral-decision?by=locality&at=2010-06-30", expected);
  }

  @Test
  void whichIsLongestOverdueIsSaidForTodayAlone() {
    api.monitor.bands =
        new ClockFigures(
            new Bands(0, 0, 0, 0, 0),
            List.of(),
            Optional.of(LocalDate.of(2008, 7, 18)),
            Optional.empty());
    assertThat(api.answer("/api/v1/clocks/referral-decision?at=2010-06-29").has("longestOverdue"))
        .isFalse();

    api.monitor.bands =
        new ClockFigures(new Bands(0, 0, 0, 0, 0), List.of(), Optional.empty(), Optional.empty());
    assertThat(api.answer("/api/v1/clocks/referral-decision").get("longestOverdue").isNull())
        .isTrue();
  }

  @Test
  void allClocksAreListedWithTheirBands() {
    assertAnswer(
        "/api/v1/clocks?at=2010-06-29&authority=E1",
        """
        {"at": "2010-06-29", "clocks": [
          {"clock": "referral-decision", "title": "Title of referral-decision",
           "unit": "working-days",
           "total": {"open": 0, "onTrack": 0, "dueSoon": 0, "dueToday": 0, "overdue": 0}},
          {"clock": "dv-risk-assessment", "title": "Title of dv-risk-assessment", "unit": "days",
           "total": {"open": 0, "onTrack": 0, "dueSoon": 0, "dueToday": 0, "overdue": 0}}]}
        """);
  }

  @Test
  void durationsOfAClock() {
    Durations.Summary summary = new Durations.Summary(3, OptionalInt.of(14), OptionalInt.of(16));
    api.monitor.durations =
        new Durations(
            summary,
            List.of(new Durations.Length(14, 2, 2), new Durations.Length(16, 1, 0)),
            List.of(new Group<>(List.of("east"), summary)));

    assertAnswer(
        "/api/v1/clocks/referral-decision/durations?window=month&by=locality",
        """
        {"clock": "referral-decision", "unit": "working-days",
         "window": {"name": "month", "from": "2010-06-01", "to": "2010-06-30"},
         "count": 3, "median": 14, "p90": 16,
         "histogram": [{"length": 14, "count": 2, "inTime": 2},
                       {"length": 16, "count": 1, "inTime": 0}],
         "groups": [{"locality": "east", "count": 3, "median": 14, "p90": 16}]}
        """);
  }

  @Test
  void durationsOfNothingHaveNoPercentiles() {
    assertAnswer(
        "/api/v1/clocks/dv-risk-assessment/durations?window=day",
        """
        {"clock": "dv-risk-assessment", "unit": "days",
         "window": {"name": "day", "from": "2010-06-30", "to": "2010-06-30"},
         "count": 0, "median": null, "p90": null, "histogram": []}
        """);
  }

  private void assertAnswer(String path, String json) {
    assertThat(api.answer(path)).isEqualTo(TestApi.json(json));
  }
}
