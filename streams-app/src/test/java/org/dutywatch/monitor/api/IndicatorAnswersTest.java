package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.board.Group;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.SeriesPoint;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.board.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorAnswersTest {
  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aClockOverAWindowByLocality() {
    api.monitor.figures =
        new IndicatorFigures(
            Share.of(2, 3),
            Optional.empty(),
            List.of(new Group<>(List.of("east", "unknown"), Share.of(2, 3))),
            Optional.of(new IndicatorFigures.Interval(0.20765960080204776, 0.9385080552796015)));

    assertAnswer(
        "/api/v1/indicators/referral-decision?window=28d&by=locality,team&basis=due&authority=E1",
        """
        {"indicator": "referral-decision", "basis": "due",
         "window": {"name": "28d", "from": "2010-06-03", "to": "2010-06-30"},
         "total": {"numerator": 2, "denominator": 3, "value": 0.6666666666666666},
         "groups": [{"locality": "east", "team": "unknown",
                     "numerator": 2, "denominator": 3, "value": 0.6666666666666666}],
         "target": 0.8,
         "interval": {"low": 0.20765960080204776, "high": 0.9385080552796015}}
        """);
    assertThat(api.monitor.questions)
        .containsExactly(
            "referral-decision DUE Span[from=2010-06-03, to=2010-06-30]"
                + " Slice[by=[LOCALITY, TEAM], authority=Optional[E1], locality=Optional.empty,"
                + " team=Optional.empty] 2010-06-30");
  }

  @Test
  void aCountHasNoBasisNoTargetAndNoInterval() {
    api.monitor.figures =
        new IndicatorFigures(Share.count(16), Optional.empty(), List.of(), Optional.empty());

    assertAnswer(
        "/api/v1/indicators/referrals?basis=due",
        """
        {"indicator": "referrals", "basis": null,
         "window": {"name": "ytd", "from": "2010-04-01", "to": "2010-06-30"},
         "total": {"numerator": 16, "denominator": null, "value": null},
         "target": null, "interval": null}
        """);
  }

  @Test
  void repeatPlansSayHowMuchOfThemIsFamilies() {
    api.monitor.figures =
        new IndicatorFigures(
            Share.of(3, 5),
            Optional.of(new IndicatorFigures.Families(1, 3)),
            List.of(),
            Optional.empty());

    assertAnswer(
        "/api/v1/indicators/repeat-cp-plan?from=2010-01-01&to=2010-03-31",
        """
        {"indicator": "repeat-cp-plan", "basis": null,
         "window": {"name": "custom", "from": "2010-01-01", "to": "2010-03-31"},
         "total": {"numerator": 3, "denominator": 5, "value": 0.6,
                   "siblingGroups": 1, "largestSiblingGroup": 3},
         "target": 0.125, "interval": null}
        """);
  }

  @Test
  void groupsThatAreAskedForAreThereEvenWhereThereAreNone() {
    assertThat(api.answer("/api/v1/indicators/referrals?by=team").path("groups").isArray())
        .isTrue();
    assertThat(api.answer("/api/v1/indicators/referrals").has("groups")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "window=day, 2010-06-30, 2010-06-30",
    "window=7d, 2010-06-24, 2010-06-30",
    "window=month, 2010-06-01, 2010-06-30",
    "window=12m, 2009-07-01, 2010-06-30",
    "to=2010-03-31, 2009-04-01, 2010-03-31",
    "window=12m&to=2009-02-28, 2008-02-29, 2009-02-28",
    "window=12m&to=2008-02-29, 2007-03-01, 2008-02-29",
    "from=0001-01-01&to=0001-01-01, 0001-01-01, 0001-01-01",
    "window=ytd&to=0001-02-03, 0000-04-01, 0001-02-03",
  })
  void windowsEndOnTheDayAskedFor(String query, String from, String to) {
    var window = api.answer("/api/v1/indicators/referrals?" + query).path("window");

    assertThat(window.path("from").asText()).isEqualTo(from);
    assertThat(window.path("to").asText()).isEqualTo(to);
  }

  @Test
  void anAuthorityThatNothingIsKnownOfIsNoError() {
    api.answer("/api/v1/indicators/referrals?authority=no+such%2Fauthority+anywhere+at+all");

    assertThat(api.monitor.questions.get(0))
        .contains("Optional[no such/authority anywhere at all]");
  }

  @Test
  void aSeriesIsAnsweredStepByStep() {
    LocalDate monday = LocalDate.of(2010, 4, 12);
    api.monitor.points =
        List.of(
            new SeriesPoint(
                new Span(monday.minusDays(2), monday.minusDays(1)),
                Share.of(0, 0),
                List.of(new Group<>(List.of("E1"), Share.of(1, 1)))),
            new SeriesPoint(new Span(monday, monday), Share.of(1, 2), List.of()));

    assertAnswer(
        "/api/v1/indicators/referral-decision/series"
            + "?from=2010-04-10&to=2010-04-12&step=week&by=authority",
        """
        {"indicator": "referral-decision", "basis": "completed", "step": "week", "points": [
          {"from": "2010-04-10", "to": "2010-04-11", "numerator": 0, "denominator": 0,
           "value": null,
           "groups": [{"authority": "E1", "numerator": 1, "denominator": 1, "value": 1.0}]},
          {"from": "2010-04-12", "to": "2010-04-12", "numerator": 1, "denominator": 2,
           "value": 0.5, "groups": []}]}
        """);
    assertThat(api.monitor.questions.get(0))
        .contains("[Span[from=2010-04-10, to=2010-04-11], Span[from=2010-04-12, to=2010-04-12]]");
  }

  @Test
  void aSeriesGoesByMonthsUnlessAskedOtherwise() {
    assertThat(
            api.answer("/api/v1/indicators/referrals/series?from=2010-01-15&to=2010-02-20")
                .path("step")
                .asText())
        .isEqualTo("month");
    assertThat(api.monitor.questions.get(0))
        .contains("[Span[from=2010-01-15, to=2010-01-31], Span[from=2010-02-01, to=2010-02-20]]");
  }

  @Test
  void theListOfIndicatorsSaysWhatEachIs() {
    var list = api.answer("/api/v1/indicators?authority=E1");

    assertThat(list.path("policy").asText()).isEqualTo("test-policy");
    assertThat(list.path("indicators")).hasSize(4);
    assertThat(list.path("indicators").get(0))
        .isEqualTo(
            TestApi.json(
                """
                {"id": "referral-decision", "title": "Title of referral-decision",
                 "counts": "What referral-decision counts", "measure": "share",
                 "polarity": "higher", "target": 0.8,
                 "comparators": [{"label": "England 2024", "value": 0.25}], "history": [],
                 "source": "a circular", "bases": ["completed", "due"], "headline": false,
                 "unit": "working-days"}
                """));
    var referrals = list.path("indicators").get(3);
    assertThat(referrals.path("bases")).isEmpty();
    assertThat(referrals.get("unit").isNull()).isTrue();
    assertThat(referrals.get("target").isNull()).isTrue();
    assertThat(referrals.path("measure").asText()).isEqualTo("count");
  }

  private void assertAnswer(String path, String json) {
    assertThat(api.answer(path)).isEqualTo(TestApi.json(json));
  }
}
