package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dutywatch.proof.kill.CommandProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Prometheus beside a running demo: an unknown metric is no error to it but an empty answer,
 * so each query has to find something.
 */
@Timeout(300)
class RunningDemoTest {
  private static final Duration SOON = Duration.ofMinutes(2);

  @TempDir private static Path folder;

  private static CommandProcess demo;
  private static PrometheusProcess prometheus;

  @BeforeAll
  static void start() throws Exception {
    Program.find("prometheus"); // before the demo is started in vain
    // The policy with targets, which the board compares with.
    demo =
        CommandProcess.start(
            Main.class,
            folder.resolve("demo.log"),
            Map.of(),
            "demo",
            "--policy=southend-2010",
            "--port=0",
            "--seconds-per-day=4");
    String address = demo.awaitLine("Dutywatch is ready at http://");
    prometheus =
        PrometheusProcess.start(Files.createDirectory(folder.resolve("prometheus")), address);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (prometheus != null) {
      prometheus.close();
    }
    if (demo != null) {
      demo.stop(60);
    }
  }

  @Test
  void everyQueryOfTheDutyDeskFindsData() {
    List<BoardQuery> open = new ArrayList<>(BoardQuery.all());
    assertThat(open).hasSize(45);

    // Not all at one moment: there are minutes in which nothing is due today.
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              open.removeIf(RunningDemoTest::isAnswered);
              assertThat(open).isEmpty();
            });
  }

  @Test
  void theCouncilsToChooseFromAreThoseOnTheBoard() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(prometheus.values("authority", "dutywatch_clock_open"))
                    .extracting(JsonNode::asText)
                    .containsExactly("E06000033"));
  }

  @Test
  void everyRecordedSeriesIsRecorded() {
    Set<String> names = Rule.recordings().stream().map(Rule::name).collect(Collectors.toSet());
    assertThat(names).hasSize(6);

    awaitData(names);
  }

  @Test
  void everyMetricThatAnAlertReadsIsThere() {
    Set<String> metrics =
        Rule.alerts().stream()
            .flatMap(alert -> alert.metrics().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(metrics)
        .containsExactly(
            "authority_clock_band:dutywatch_clock_open:sum",
            "authority_feed:dutywatch_feed_silence_seconds:min",
            "dutywatch_events_total",
            "dutywatch_now_seconds",
            "dutywatch_ready",
            "dutywatch_records_not_yet_on_board",
            "dutywatch_stream_running",
            "up");
    awaitData(metrics);
  }

  @Test
  void prometheusCanEvaluateEveryRule() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(allRules())
                    .hasSize(Rule.alerts().size() + Rule.recordings().size())
                    .allMatch(rule -> rule.get("health").asText().equals("ok")));
  }

  private static void awaitData(Collection<String> expressions) {
    Set<String> open = new TreeSet<>(expressions);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              open.removeIf(expression -> !prometheus.query(expression).isEmpty());
              assertThat(open).isEmpty();
            });
  }

  private static boolean isAnswered(BoardQuery query) {
    JsonNode samples = prometheus.query(query.expression());
    for (JsonNode sample : samples) {
      assertThat(sample.at("/value/1").asDouble())
          .as(query.toString())
          .isFinite()
          .matches(value -> !query.share() || (value >= 0 && value <= 1));
    }
    return !samples.isEmpty();
  }

  private static List<JsonNode> allRules() {
    List<JsonNode> rules = new ArrayList<>();
    prometheus.rules().forEach(group -> group.get("rules").forEach(rules::add));
    return rules;
  }
}
