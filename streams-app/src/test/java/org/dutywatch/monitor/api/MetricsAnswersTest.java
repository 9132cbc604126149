package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsAnswersTest {
  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void metricsAreThereWhateverStateTheMonitorIsIn() {
    api.monitor.notYetComplete = Optional.of("the figures are being worked out");
    api.monitor.notReady = Optional.of("the broker cannot be reached");
    api.monitor.now = Optional.empty();

    HttpResponse<String> response = api.get("/metrics");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    assertThat(response.body()).isEqualTo("accepted nothing\n");
  }

  @Test
  void whoScrapesSaysInWhichFormat() {
    String format = "application/openmetrics-text; version=1.0.0";

    HttpResponse<String> response =
        api.send(api.request("/metrics").header("Accept", format).GET());

    assertThat(response.body()).isEqualTo("accepted " + format + "\n");
  }

  @Test
  void metricsCanBeAskedAsHead() {
    HttpResponse<String> response = api.send("HEAD", "/metrics");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    assertThat(response.body()).isEmpty();
  }

  /** What a client puts into a path must not make a series of its own. */
  @Test
  void answersAreToldOfByThePatternOfTheirPath() {
    api.get("/api/v1/indicators/referral-decision");
    api.get("/api/v1/indicators/nothing-of-that-name");
    api.get("/one/that/is/not/there");
    api.get("/C-1");
    api.send("HEAD", "/health/live");
    api.send("DELETE", "/api/v1/status");
    api.send("INVENTED", "/api/v1/status");

    await()
        .untilAsserted(
            () ->
                assertThat(api.monitor.answers)
                    .containsExactlyInAnyOrder(
                        "GET /api/v1/indicators/{id} 200",
                        "GET /api/v1/indicators/{id} 404",
                        "GET none 404",
                        "GET none 404",
                        "HEAD /health/live 200",
                        "DELETE none 405",
                        "other none 405"));
  }

  /** It would look like the slowest of all answers, hours long. */
  @Test
  void aStreamIsNotToldOfHoweverLongItLastedAndItsRefusalsAre() {
    try (LiveStream stream = api.live()) {
      assertThat(stream.next()).containsExactly("retry: 2000");
      stream.next("snapshot");
      api.monitor.faulty = true;
      api.monitor.change();
      stream.awaitEnd();
    }
    api.get("/api/v1/live?basis=due");

    await()
        .untilAsserted(
            () -> assertThat(api.monitor.answers).containsExactly("GET /api/v1/live 400"));
  }
}
