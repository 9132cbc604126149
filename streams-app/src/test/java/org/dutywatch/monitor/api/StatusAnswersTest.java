package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusAnswersTest {
  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void statusSaysHowTheMonitorIsDoing() {
    Instant event = Instant.parse("2010-06-29T08:00:00Z");
    Instant arrival = Instant.parse("2010-06-29T08:00:01Z");
    api.monitor.notReady = Optional.of("The broker cannot be reached.");
    api.monitor.status =
        new StatusReader.Status(
            "g1",
            "RUNNING",
            Map.of(
                new FeedKey("referrals", "E1"),
                new FeedCounts(1, 2, 3, 4, 5, Optional.of(event), Optional.of(arrival)),
                new FeedKey("referrals", ""),
                new FeedCounts(0, 0, 0, 0, 1, Optional.empty(), Optional.of(arrival))),
            OptionalLong.empty());
    String referrals =
        """
        {"feed": "referrals", "authority": "E1", "lastEvent": "2010-06-29T08:00:00Z",
         "lastArrival": "2010-06-29T08:00:01Z", "accepted": 10, "rejected": 5}
        """;

    assertAnswer(
        "/api/v1/status",
        """
        {"now": "2010-06-30T11:00:00Z", "clock": "event", "policy": "test-policy",
         "generation": "g1", "state": "RUNNING", "ready": false,
         "feeds": [{"feed": "referrals", "authority": null, "lastEvent": null,
                    "lastArrival": "2010-06-29T08:00:01Z", "accepted": 0, "rejected": 1}, %s],
         "recordsNotYetOnTheBoard": null}
        """
            .formatted(referrals));
    assertThat(api.answer("/api/v1/status?authority=E1").path("feeds"))
        .isEqualTo(TestApi.json("[" + referrals + "]"));
  }

  @Test
  void healthIsOneWordOrTheReason() {
    assertAnswer("/health/live", "{\"status\": \"live\"}");
    assertAnswer("/health/ready", "{\"status\": \"ready\"}");

    api.monitor.notLive = Optional.of("The stream has ended.");
    api.monitor.notReady = Optional.of("Waiting for an open transaction.");
    assertThat(TestApi.problem(api.get("/health/live"), 503, "not-live").path("detail").asText())
        .isEqualTo("The stream has ended.");
    assertThat(TestApi.problem(api.get("/health/ready"), 503, "not-ready").path("detail").asText())
        .isEqualTo("Waiting for an open transaction.");
  }

  @Test
  void headIsAnsweredAsGetIsWithoutTheBody() {
    for (String path : List.of("/api/v1/indicators", "/api/v1/clocks/no-such", "/health/live")) {
      var get = api.get(path);
      var head = api.send("HEAD", path);

      assertThat(head.statusCode()).isEqualTo(get.statusCode());
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("Content-Type"))
          .isEqualTo(get.headers().firstValue("Content-Type"));
    }
  }

  @Test
  void answersAreNotStoredAndSayNothingOfTheServer() {
    var headers = api.get("/api/v1/status").headers();

    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  private void assertAnswer(String path, String json) {
    assertThat(api.answer(path)).isEqualTo(TestApi.json(json));
  }
}
