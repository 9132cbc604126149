package org.dutywatch.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.dutywatch.proof.kill.CommandProcess;
import org.dutywatch.proof.kill.MonitorClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus' own tool thinks of the metrics of a running monitor. */
@Timeout(240)
class PrometheusFormatTest {
  @TempDir private Path data;

  @Test
  void promtoolHasNothingToSayAboutTheMetrics() throws Exception {
    Path promtool = Program.find("promtool");
    Map<String, String> settings =
        Map.of(
            "DUTYWATCH_DATA_DIR", data.toString(),
            "DUTYWATCH_HTTP_PORT", "0",
            "DUTYWATCH_CLOCK", "fixed:2010-06-30T11:00:00Z");
    try (CommandProcess monitor =
        CommandProcess.start(
            Main.class, data.resolve("log"), settings, "monitor", "--embedded-broker")) {
      MonitorClient client = new MonitorClient(monitor.awaitLine("Dutywatch is ready at "));
      client.answer("/api/v1/status", client.post(referral()));
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(client.get("/metrics").body())
                      .contains("kafka_stream_task_dropped_records_total")
                      .contains("dutywatch_events_total{feed=\"referrals\",outcome=\"new\"} 1.0"));

      assertThat(check(promtool, client.get("/metrics").body())).isEqualTo("0: ");
    }
  }

  private static String referral() {
    return "{\"specversion\": \"1.0\", \"id\": \"1\", \"source\": \"/here\","
        + " \"type\": \"referral.received\", \"subject\": \"R-1\","
        + " \"time\": \"2010-06-01T10:00:00Z\","
        + " \"data\": {\"child\": \"C-1\", \"locality\": \"a \\\"quoted\\\" \\\\ place\"}}\n";
  }

  /** The exit code of {@code promtool check metrics}, and all that it says. */
  private String check(Path promtool, String metrics) throws IOException, InterruptedException {
    Path scrape = Files.writeString(data.resolve("scrape.txt"), metrics);
    Process process =
        new ProcessBuilder(promtool.toString(), "check", "metrics")
            .redirectInput(scrape.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() + ": " + said;
  }
}
