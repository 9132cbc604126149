package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.Refusal;
import org.dutywatch.monitor.api.EventGate.Acceptance;
import org.dutywatch.monitor.api.EventGate.Rejection;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsPostingTest {
  private static final String ONE = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String LINES = "application/x-ndjson";
  private static final Position POSITION =
      new Position(Map.of(new InputPartition("referrals", 2), 17L));

  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, BATCH, LINES, ONE + "; charset=utf-8", "Application/X-NDJSON ;x=y"})
  void acceptedEventsAreAnsweredWithAPosition(String contentType) {
    api.monitor.acceptance = events -> new Acceptance(events.size(), List.of(), POSITION);

    HttpResponse<String> response = api.post(contentType, body(contentType, "{\"id\":\"1\"}"));

    assertThat(response.statusCode()).isEqualTo(202);
    JsonNode answer = TestApi.json(response.body());
    assertThat(answer.path("accepted").asInt()).isEqualTo(1);
    assertThat(answer.path("rejected").asInt()).isZero();
    assertThat(answer.path("errors").isArray()).isTrue();
    assertThat(PositionToken.decode(answer.path("position").asText())).contains(POSITION);
    assertThat(api.monitor.posted).hasSize(1);
    assertThat(TestApi.utf8(api.monitor.posted.get(0))).isEqualTo("{\"id\":\"1\"}");
  }

  @Test
  void badEventsAreNamedBesideTheGoodOnes() {
    api.monitor.acceptance =
        events -> new Acceptance(1, List.of(rejection(1, "e-2"), rejection(2, null)), POSITION);

    HttpResponse<String> response = api.post(LINES, TestApi.utf8("a\nb\nc\n"));

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(TestApi.json(response.body()).path("errors"))
        .isEqualTo(
            TestApi.json(
                """
                [{"index": 1, "id": "e-2", "field": "data.outcome", "message": "expected one of"},
                 {"index": 2, "id": null, "field": "data.outcome", "message": "expected one of"}]
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, BATCH, LINES})
  void whereNoneIsAcceptableItIsAProblemThatNamesEach(String contentType) {
    api.monitor.acceptance = events -> new Acceptance(0, List.of(rejection(0, "e-1")), POSITION);

    JsonNode problem =
        TestApi.problem(api.post(contentType, body(contentType, "7")), 422, "no-event-accepted");

    assertThat(problem.path("accepted").asInt()).isZero();
    assertThat(problem.path("rejected").asInt()).isEqualTo(1);
    assertThat(problem.path("errors").path(0).path("id").asText()).isEqualTo("e-1");
    assertThat(problem.path("errors").path(0).path("message").asText())
        .isEqualTo("expected one of");
  }

  @Test
  void aSingleEventThatIsNoJsonIsAnUnreadableBody() {
    api.monitor.acceptance =
        events ->
            new Acceptance(
                0,
                List.of(
                    new Rejection(
                        0, Optional.empty(), FakeMonitor.refused("expected JSON").refusal())),
                POSITION);

    JsonNode problem = TestApi.problem(api.post(ONE, TestApi.utf8("{")), 400, "unreadable-body");

    assertThat(problem.path("detail").asText()).isEqualTo("expected JSON");
  }

  @Test
  void aBatchThatIsNoArrayIsRefused() {
    JsonNode problem = TestApi.problem(api.post(BATCH, TestApi.utf8("{")), 400, "unreadable-body");

    assertThat(problem.path("detail").asText()).contains("array");
  }

  private static byte[] body(String contentType, String event) {
    return TestApi.utf8(contentType.equals(BATCH) ? "[" + event + "]" : event);
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, BATCH, LINES})
  void aBodyWithoutEventsIsRefused(String contentType) {
    TestApi.problem(api.post(contentType, new byte[0]), 400, "no-events");
  }

  @Test
  void moreThanTenThousandEventsAreTooMany() {
    assertThat(api.post(LINES, TestApi.utf8("x\n".repeat(10_000))).statusCode()).isEqualTo(202);

    JsonNode problem =
        TestApi.problem(
            api.post(LINES, TestApi.utf8("x\n".repeat(10_001))), 413, "too-many-events");

    assertThat(problem.path("detail").asText()).contains("10001", "10000");
  }

  @Test
  void aBodyAboveSixteenMebibytesIsTooLarge() {
    byte[] largest = new byte[16 << 20];
    assertThat(api.post(ONE, largest).statusCode()).isEqualTo(202);
    assertThat(api.monitor.posted.get(0)).hasSize(largest.length);

    byte[] tooLarge = new byte[largest.length + 1];
    TestApi.problem(api.post(ONE, tooLarge), 413, "body-too-large");
    TestApi.problem(
        api.send(
            api.request("/api/v1/events")
                .header("Content-Type", ONE)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge)))),
        413,
        "body-too-large");
  }

  @Test
  void aBrokerThatDoesNotAcknowledgeIsAProblemOfTheService() {
    api.monitor.brokerAway = true;

    TestApi.problem(api.post(LINES, TestApi.utf8("x")), 503, "broker-unavailable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json", "application/cloudevents", ";", "x"})
  void anotherMediaTypeIsToldTheThree(String contentType) {
    JsonNode problem =
        TestApi.problem(api.post(contentType, TestApi.utf8("{}")), 415, "unsupported-media-type");

    assertThat(problem.path("detail").asText())
        .contains(
            "application/cloudevents+json",
            "application/cloudevents-batch+json",
            "application/x-ndjson");
  }

  @Test
  void noMediaTypeAndContentCodingsAreRefused() {
    TestApi.problem(
        api.send(api.request("/api/v1/events").POST(BodyPublishers.ofString("{}"))),
        415,
        "unsupported-media-type");
    TestApi.problem(
        api.send(
            api.request("/api/v1/events")
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("{}"))),
        415,
        "unsupported-media-type");
  }

  @Test
  void postingTakesNoParameters() {
    TestApi.problem(
        api.send(
            api.request("/api/v1/events?wait=5")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString("{}"))),
        400,
        "unknown-parameter");
  }

  private static Rejection rejection(int index, String id) {
    return new Rejection(
        index,
        Optional.ofNullable(id),
        new Refusal(Refusal.Reason.NOT_IN_LIST, "data.outcome", "expected one of"));
  }
}
