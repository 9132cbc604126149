package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dutywatch.monitor.app.RunningMonitor.BATCH;
import static org.dutywatch.monitor.app.RunningMonitor.LINES;
import static org.dutywatch.monitor.app.RunningMonitor.ONE;
import static org.dutywatch.monitor.app.RunningMonitor.PATIENCE;
import static org.dutywatch.monitor.app.RunningMonitor.json;
import static org.dutywatch.monitor.app.TestEvent.AUTHORITY;
import static org.dutywatch.monitor.app.TestEvent.decision;
import static org.dutywatch.monitor.app.TestEvent.referral;
import static org.dutywatch.monitor.app.TestEvent.tick;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dutywatch.monitor.api.PositionToken;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestBroker.Extension.class)
@Timeout(240)
class MonitorEndToEndTest {
  private static final String DECISION = "/api/v1/clocks/referral-decision";

  // 3 May 2010 was a bank holiday, a Monday.
  private static final TestEvent IN_TIME =
      referral("R-1", "C-1", "2010-05-04T10:00:00+01:00").with("locality", "west");
  private static final TestEvent LATE =
      referral("R-2", "C-2", "2010-05-04T16:00:00+01:00").with("locality", "east");
  private static final TestEvent OPEN =
      referral("R-3", "C-3", "2010-05-06T10:00:00+01:00").with("locality", "east");
  private static final List<TestEvent> DECISIONS =
      List.of(
          decision("R-1", "C-1", "2010-05-05T09:00:00+01:00", "assessment"),
          decision("R-2", "C-2", "2010-05-07T09:00:00+01:00", "early-help"));

  @TempDir private Path data;
  private final TestBroker broker;
  private final String prefix;

  MonitorEndToEndTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  @Test
  void showsWhatWasPostedOnTheDayThatTheTicksSay() {
    try (RunningMonitor monitor = onTheEventClock()) {
      monitor.awaitReady();
      assertThat(monitor.get(DECISION).statusCode()).isEqualTo(503);
      assertThat(json(monitor.get(DECISION).body()).path("type").asText())
          .isEqualTo("/problems/no-tick-yet");

      postInEveryFormat(monitor);
      String friday = monitor.post(List.of(tick("2010-05-07T09:00:00+01:00")));

      assertThat(monitor.total("referrals", friday)).isEqualTo("3");
      assertThat(monitor.total("referral-decision", friday)).isEqualTo("1/2");
      assertThat(monitor.total("referral-decision?basis=due", friday)).isEqualTo("1/2");
      assertThat(monitor.answer(DECISION, friday))
          .isEqualTo(
              json(
                  """
                  {"clock": "referral-decision", "at": "2010-05-07", "longestOverdue": null,
                   "total": {"open": 1, "onTrack": 0, "dueSoon": 0, "dueToday": 1, "overdue": 0}}
                  """));

      String monday = monitor.post(List.of(tick("2010-05-10T00:00:00+01:00")));
      assertThat(monitor.total("referral-decision?basis=due", monday)).isEqualTo("1/3");
      assertThat(monitor.answer(DECISION + "?by=locality", monday))
          .isEqualTo(
              json(
                  """
                  {"clock": "referral-decision", "at": "2010-05-10",
                   "longestOverdue": "2010-05-07",
                   "total": {"open": 1, "onTrack": 0, "dueSoon": 0, "dueToday": 0, "overdue": 1},
                   "groups": [{"locality": "east", "open": 1, "onTrack": 0, "dueSoon": 0,
                               "dueToday": 0, "overdue": 1}]}
                  """));
    }
  }

  /** One event, a batch and lines; answers are checked for what they say was taken. */
  private static void postInEveryFormat(RunningMonitor monitor) {
    HttpResponse<String> one = monitor.post(ONE, IN_TIME.text());
    HttpResponse<String> batch = monitor.post(BATCH, TestEvent.batch(List.of(LATE, OPEN)));
    HttpResponse<String> lines =
        monitor.post(LINES, DECISIONS.get(0).text() + "\n" + DECISIONS.get(1).text() + "\n");
    List.of(one, batch, lines)
        .forEach(response -> assertThat(response.statusCode()).as(response.body()).isEqualTo(202));
    assertThat(json(one.body()).path("accepted").asInt()).isEqualTo(1);
    assertThat(json(batch.body()).path("accepted").asInt()).isEqualTo(2);
    assertThat(json(lines.body()).path("accepted").asInt()).isEqualTo(2);
  }

  @Test
  void theSameEventsPostedAgainChangeNoFigure() {
    try (RunningMonitor monitor = onTheEventClock()) {
      monitor.awaitReady();
      List<TestEvent> events = Caseload.ofChildren(0, 30);
      monitor.post(List.of(tick("2010-06-30T12:00:00+01:00")));
      Map<String, JsonNode> once = monitor.figures(monitor.post(events));

      Map<String, JsonNode> twice = monitor.figures(monitor.post(events));

      assertThat(twice).isEqualTo(once);
      assertThat(once.get("/api/v1/indicators/referrals").path("total").path("numerator").asInt())
          .isEqualTo(30);
    }
  }

  @Test
  void anEarlierTickDoesNotTurnTimeBack() {
    try (RunningMonitor monitor = onTheEventClock()) {
      monitor.awaitReady();
      monitor.post(List.of(tick("2010-05-10T09:00:00Z")));
      String position = monitor.post(List.of(tick("2010-05-09T09:00:00Z")));

      JsonNode status = monitor.answer("/api/v1/status", position);

      assertThat(status.path("now").asText()).isEqualTo("2010-05-10T09:00:00Z");
      assertThat(status.path("clock").asText()).isEqualTo("event");
    }
  }

  @Test
  void tellsHowItIsDoing() {
    try (RunningMonitor monitor = onTheEventClock()) {
      monitor.awaitReady();
      postInEveryFormat(monitor);
      monitor.post(BATCH, TestEvent.batch(List.of(IN_TIME, IN_TIME.attribute("time", "noon"))));
      String position = monitor.post(List.of(tick("2010-05-07T09:00:00+01:00")));

      JsonNode status = monitor.answer("/api/v1/status", position);

      assertThat(status.path("policy").asText()).isEqualTo("southend-2010");
      assertThat(status.path("generation").asText()).matches("[0-9a-f]{12}");
      assertThat(status.path("state").asText()).isEqualTo("RUNNING");
      assertThat(status.path("ready").asBoolean()).isTrue();
      JsonNode referrals = monitor.feed("referrals", AUTHORITY).orElseThrow();
      assertThat(referrals.path("accepted").asInt()).as("a repeat counts as accepted").isEqualTo(6);
      assertThat(referrals.path("rejected").asInt()).as("told to the sender instead").isZero();
      assertThat(referrals.path("lastEvent").asText()).isEqualTo("2010-05-07T08:00:00Z");
      assertThat(monitor.feed("clock", null).orElseThrow().path("accepted").asInt()).isEqualTo(1);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(notYetOnTheBoard(monitor)).isEqualTo("0"));
      assertThat(monitor.answer("/health/live").path("status").asText()).isEqualTo("live");
      assertThat(monitor.answer("/health/ready").path("status").asText()).isEqualTo("ready");
    }
  }

  private static String notYetOnTheBoard(RunningMonitor monitor) {
    return monitor.answer("/api/v1/status").path("recordsNotYetOnTheBoard").asText();
  }

  @Test
  void doesNotAnswerForAPositionThatTheBoardDoesNotHold() {
    try (RunningMonitor monitor = onTheEventClock()) {
      monitor.awaitReady();
      monitor.post(List.of(IN_TIME, tick("2010-05-07T09:00:00+01:00")));
      String farAhead =
          PositionToken.encode(
              new Position(Map.of(new InputPartition(prefix + "referrals", 1), 1_000_000L)));

      HttpResponse<String> response =
          monitor.get("/api/v1/indicators/referrals?wait=0.2&position=" + farAhead);

      assertThat(response.statusCode()).isEqualTo(504);
      assertThat(json(response.body()).path("type").asText())
          .isEqualTo("/problems/position-not-reached");
    }
  }

  @Test
  void onTheWallClockTicksAreRefused() {
    Map<String, String> wall = Map.of("DUTYWATCH_CLOCK", "wall");
    try (RunningMonitor monitor =
        RunningMonitor.start(RunningMonitor.settings(broker, prefix, data, wall))) {
      monitor.awaitReady();

      HttpResponse<String> response = monitor.post(ONE, tick("2010-05-07T09:00:00Z").text());

      assertThat(response.statusCode()).isEqualTo(422);
      JsonNode error = json(response.body()).path("errors").path(0);
      assertThat(error.path("field").asText()).isEqualTo("type");
      assertThat(error.path("message").asText()).contains("clock.tick").contains("event clock");
      assertThat(broker.committed(prefix + "clock")).isEmpty();
    }
  }

  private RunningMonitor onTheEventClock() {
    return RunningMonitor.start(
        RunningMonitor.settings(broker, prefix, data, Map.of("DUTYWATCH_CLOCK", "event")));
  }
}
