package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.notify.TestNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveAnswersTest {
  private static final String LIVE = "/api/v1/live";
  private static final FeedKey REFERRALS = new FeedKey("referrals", "E06000033");

  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void beginsWithTheWholeBoard() {
    api.monitor.bands =
        new ClockFigures(
            new ClockFigures.Bands(9, 1, 2, 3, 3),
            List.of(),
            Optional.of(june(25)),
            Optional.of(LocalDate.of(2010, 7, 2)));
    api.monitor.figures =
        new IndicatorFigures(
            Share.of(3, 4),
            Optional.empty(),
            List.of(),
            Optional.of(new IndicatorFigures.Interval(0.25, 0.875)));
    api.monitor.durations =
        new Durations(
            new Durations.Summary(3, OptionalInt.of(0), OptionalInt.of(2)),
            List.of(new Durations.Length(0, 2, 2), new Durations.Length(2, 1, 0)),
            List.of());
    feed(10);

    try (LiveStream stream = api.live()) {
      assertThat(stream.next()).containsExactly("retry: 2000");
      List<String> lines = stream.next();
      assertThat(lines).hasSize(3);
      assertThat(lines.get(0)).matches("id: [0-9a-f]{8}-0");
      assertThat(lines.get(1)).isEqualTo("event: snapshot");
      assertThat(TestApi.json(lines.get(2).substring("data: ".length())))
          .isEqualTo(TestApi.json(EXPECTED));
    }
  }

  private static final String EXPECTED =
      """
      {"now": "2010-06-30T11:00:00Z", "sentAt": "2026-11-22T09:00:00Z", "position": "%1$s",
       "clock": "event", "today": "2010-06-30",
       "policy": {"id": "test-policy", "title": "A policy for tests"},
       "notice": "Made up for tests.", "generation": "g1", "state": "RUNNING", "notYet": null,
       "windows": {"ytd": {"from": "2010-04-01", "to": "2010-06-30"},
                   "28d": {"from": "2010-06-03", "to": "2010-06-30"},
                   "7d": {"from": "2010-06-24", "to": "2010-06-30"},
                   "day": {"from": "2010-06-30", "to": "2010-06-30"}},
       "clocks": {
         "referral-decision": {"clock": "referral-decision", %2$s,
           "title": "Title of referral-decision", "unit": "working-days", "late": 3},
         "dv-risk-assessment": {"clock": "dv-risk-assessment", %2$s,
           "title": "Title of dv-risk-assessment", "unit": "days", "late": 5}},
       "indicators": {
         %3$s},
       "durations": {"dv-risk-assessment/ytd": {"window": "ytd", %4$s},
         "dv-risk-assessment/day": {"window": "day", %4$s}},
       "notices": {"standing": 2, "unacknowledged": 2},
       "quality": {"impossible-date": 0, "future-dated": 0, "orphan": 0, "overlapping-plans": 0,
         "recorded-late": 0, "conflicting-event": 0, "two-open-assessments": 0,
         "early-review": 0, "referral-while-undecided": 0, "suspected-duplicate": 0},
       "feeds": {"referrals/E06000033": {"feed": "referrals", "authority": "E06000033",
         "lastEvent": "2010-06-30T08:00:00Z", "lastArrival": "2010-06-30T08:00:02Z",
         "accepted": 10, "rejected": 1}}}"""
          .formatted(
              PositionToken.encode(Position.START),
              """
              "total": {"open": 9, "onTrack": 1, "dueSoon": 2, "dueToday": 3, "overdue": 3},
              "longestOverdue": "2010-06-25", "nextDue": "2010-07-02\"""",
              indicators(),
              """
              "clock": "dv-risk-assessment", "unit": "days",
              "count": 3, "median": 0, "p90": 2, "longest": 2""");

  private static String indicators() {
    return Stream.of("ytd", "28d", "7d", "day")
        .map(
            window ->
                """
                "repeat-cp-plan/W": {"indicator": "repeat-cp-plan", "basis": null, "target": 0.125,
                  "window": "W", SHARE, "title": "Title of repeat-cp-plan"},
                "dv-risk-assessment/completed/W": {"basis": "completed", "window": "W", POLICE},
                "dv-risk-assessment/due/W": {"basis": "due", "window": "W", POLICE}"""
                    .replace(
                        "POLICE",
                        """
                        "indicator": "dv-risk-assessment", "target": null, SHARE,
                        "title": "Title of dv-risk-assessment\"""")
                    .replace(
                        "SHARE",
                        """
                        "total": {"numerator": 3, "denominator": 4, "value": 0.75},
                        "interval": {"low": 0.25, "high": 0.875}, "polarity": "higher\"""")
                    .replace("W", window))
        .collect(Collectors.joining(","));
  }

  @Test
  void aChangeHoldsWhatChangedAndNothingElse() {
    feed(10);
    try (LiveStream stream = begun()) {
      feed(11);
      api.monitor.change();

      JsonNode change = stream.next("change");

      assertThat(change.properties().stream().map(Map.Entry::getKey))
          .containsExactly("now", "sentAt", "position", "feeds");
      assertThat(change.path("feeds").properties().stream().map(Map.Entry::getKey))
          .containsExactly("referrals/E06000033");
      assertThat(change.path("feeds").path("referrals/E06000033").path("accepted").asInt())
          .isEqualTo(11);
    }
  }

  @Test
  void whereNothingChangedNothingIsTold() {
    try (LiveStream stream = begun()) {
      api.monitor.now = Optional.of(Instant.parse("2010-06-30T12:00:00Z"));
      api.monitor.change();
      feed(1);
      api.monitor.change();

      assertThat(stream.next("change").path("feeds").size()).isEqualTo(1);
    }
  }

  @Test
  void idsGoUpByOne() {
    try (LiveStream stream = begun()) {
      for (int i = 1; i <= 3; i++) {
        feed(i);
        api.monitor.change();
        assertThat(stream.next().get(0)).matches("id: [0-9a-f]{8}-" + i);
      }
    }
  }

  @Test
  void howManyNoticesStandIsToldWhenItChanges() {
    try (LiveStream stream = begun()) {
      api.notices.take(TestNotice.breached("C", "duty"));

      assertThat(stream.next("change").path("notices"))
          .isEqualTo(TestApi.json("{\"standing\": 3, \"unacknowledged\": 3}"));

      api.notices.beingRead = true;

      assertThat(stream.next("change").path("notices").isNull()).isTrue();
    }
    api.notices.beingRead = false;
    try (LiveStream elsewhere = api.live("?authority=E06000034")) {
      elsewhere.next();
      assertThat(elsewhere.next("snapshot").at("/notices/standing").longValue()).isZero();
    }
  }

  @Test
  void midnightIsAChangeThoughNothingArrives() {
    try (LiveStream stream = begun()) {
      api.monitor.now = Optional.of(Instant.parse("2010-06-30T23:00:01Z")); // 1 July in London

      JsonNode change = stream.next("change");

      assertThat(change.path("today").asText()).isEqualTo("2010-07-01");
      assertThat(change.path("windows").path("28d").path("from").asText()).isEqualTo("2010-06-04");
      assertThat(change.has("indicators")).isFalse();
      assertThat(change.has("clocks")).isFalse();
    }
  }

  @Test
  void aStreamThatFailsIsAChange() {
    try (LiveStream stream = begun()) {
      api.monitor.status = new StatusReader.Status("g1", "ERROR", Map.of(), OptionalLong.of(0));

      assertThat(stream.next("change").path("state").asText()).isEqualTo("ERROR");
    }
  }

  @Test
  void beforeTheFirstTickItSaysWhyThereAreNoFiguresAndThenBringsThem() {
    api.monitor.now = Optional.empty();
    try (LiveStream stream = api.live()) {
      assertThat(stream.next()).containsExactly("retry: 2000");
      JsonNode snapshot = stream.next("snapshot");
      assertThat(snapshot.path("now").isNull()).isTrue();
      assertThat(snapshot.path("notYet").path("type").asText()).isEqualTo("/problems/no-tick-yet");
      assertThat(snapshot.path("clocks")).isEmpty();
      assertThat(snapshot.path("indicators")).isEmpty();

      api.monitor.now = Optional.of(Instant.parse("2010-06-30T11:00:00Z"));
      api.monitor.change();

      JsonNode change = stream.next("change");
      assertThat(change.get("notYet").isNull()).isTrue();
      assertThat(change.path("clocks")).hasSize(2);
      assertThat(change.path("indicators")).hasSize(12);
    }
  }

  @Test
  void beforeTheBoardIsCompleteItSaysWhy() {
    api.monitor.notYetComplete = Optional.of("the figures are being worked out from the inputs");
    try (LiveStream stream = api.live()) {
      stream.next();
      JsonNode notYet = stream.next("snapshot").path("notYet");

      assertThat(notYet.path("type").asText()).isEqualTo("/problems/not-ready");
      assertThat(notYet.path("detail").asText()).contains("being worked out");
    }
  }

  @Test
  void entriesAreWhatTheReadsAnswer() {
    api.monitor.figures =
        new IndicatorFigures(
            new Share(5, OptionalLong.of(8)),
            Optional.of(new IndicatorFigures.Families(4, 2)),
            List.of(),
            Optional.of(new IndicatorFigures.Interval(0.3, 0.9)));
    try (LiveStream stream = api.live()) {
      stream.next();
      ObjectNode entry =
          (ObjectNode) stream.next("snapshot").path("indicators").path("repeat-cp-plan/ytd");
      ObjectNode read = (ObjectNode) api.answer("/api/v1/indicators/repeat-cp-plan");
      read.remove("window");
      assertThat(entry.path("total").path("largestSiblingGroup").asInt()).isEqualTo(2);
      entry.remove(List.of("window", "title", "polarity"));
      assertThat((JsonNode) entry).isEqualTo(read);
    }
  }

  @Test
  void canBeOfOneCouncilLocalityAndTeam() {
    feed(10);
    try (LiveStream stream = api.live("?authority=E06000033&locality=west&team=first-contact")) {
      stream.next();
      assertThat(stream.next("snapshot").path("feeds")).hasSize(1);
    }
    assertThat(api.monitor.questions)
        .allMatch(
            asked ->
                asked.contains("Optional[E06000033]")
                    && (asked.startsWith("findings")
                        || (asked.contains("Optional[west]")
                            && asked.contains("Optional[first-contact]"))));
    try (LiveStream stream = api.live("?authority=E06000034")) {
      stream.next();
      assertThat(stream.next("snapshot").path("feeds")).isEmpty();
    }
  }

  @Test
  void takesNoOtherParameters() {
    TestApi.problem(api.get(LIVE + "?by=team"), 400, "unknown-parameter");
  }

  @Test
  void whoComesAgainIsToldWhatItMissed() {
    String seen;
    try (LiveStream stream = api.live()) {
      stream.next();
      seen = stream.next().get(0).substring("id: ".length());
      for (int i = 1; i <= 2; i++) {
        feed(i);
        api.monitor.change();
        stream.next("change");
      }
    }
    try (LiveStream again = api.liveAfter(seen)) {
      assertThat(again.next()).containsExactly("retry: 2000");
      assertThat(accepted(again.next("change"))).isEqualTo(1);
      List<String> last = again.next();
      assertThat(last).contains("event: change");

      try (LiveStream upToDate = api.liveAfter(last.get(0).substring("id: ".length()))) {
        assertThat(upToDate.next()).containsExactly("retry: 2000");
        feed(3);
        api.monitor.change();
        assertThat(accepted(upToDate.next("change"))).isEqualTo(3);
      }
    }
  }

  @Test
  void whoComesAgainAfterTooMuchOrFromElsewhereIsToldTheWhole() {
    try (LiveStream stream = api.live()) {
      stream.next();
      String seen = stream.next().get(0).substring("id: ".length());
      for (int i = 1; i <= 18; i++) {
        feed(i);
        api.monitor.change();
        stream.next("change");
      }
      for (String id : List.of(seen, "0badf00d-3", "3", "nonsense")) {
        try (LiveStream again = api.liveAfter(id)) {
          again.next();
          assertThat(accepted(again.next("snapshot"))).isEqualTo(18);
        }
      }
    }
  }

  private static long accepted(JsonNode told) {
    return told.path("feeds").path("referrals/E06000033").path("accepted").asLong();
  }

  @Test
  void aHeadSaysWhatItWouldBeAndNoMore() {
    assertThat(api.send("HEAD", LIVE).headers().firstValue("Content-Type"))
        .contains("text/event-stream");
  }

  @Test
  void aFaultIsAProblemLikeAnyOther() {
    api.monitor.faulty = true;

    TestApi.problem(api.get(LIVE), 500, "internal-error");
  }

  /** A stream whose snapshot has been read. */
  private LiveStream begun() {
    LiveStream stream = api.live();
    assertThat(stream.next()).containsExactly("retry: 2000");
    stream.next("snapshot");
    return stream;
  }

  private void feed(long accepted) {
    FeedCounts counts =
        new FeedCounts(
            accepted,
            0,
            0,
            0,
            1,
            Optional.of(Instant.parse("2010-06-30T08:00:00Z")),
            Optional.of(Instant.parse("2010-06-30T08:00:02Z")));
    api.monitor.status =
        new StatusReader.Status("g1", "RUNNING", Map.of(REFERRALS, counts), OptionalLong.of(0));
  }

  private static LocalDate june(int day) {
    return LocalDate.of(2010, 6, day);
  }
}
