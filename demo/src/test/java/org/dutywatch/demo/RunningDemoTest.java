package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real Prometheus beside a running demo: an unknown metric is no error to it but an empty answer,
 * so each query has to find something. The council is an ordinary one, until its police fall silent
 * for two weeks.
 */
@Timeout(300)
@TestMethodOrder(OrderAnnotation.class)
class RunningDemoTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final Duration LATER = Duration.ofMinutes(4);

  /** How much of the time is on the pictures: 30 simulated days. */
  private static final Duration SHOWN = Duration.ofMinutes(2);

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @TempDir private static Path folder;

  private static LocalDate silent;
  private static CommandProcess demo;
  private static PrometheusProcess prometheus;

  @BeforeAll
  static void start() throws Exception {
    Program.find("prometheus"); // before the demo is started in vain
    silent = LocalDate.now(LONDON).plusDays(20);
    demo =
        CommandProcess.start(
            Main.class,
            folder.resolve("demo.log"),
            Map.of(),
            "demo",
            "--policy=" + policy(),
            "--scenario=police-silent@" + silent + "/14d",
            "--port=0",
            "--seconds-per-day=4");
    String address = demo.awaitLine("Dutywatch is ready at http://");
    prometheus =
        PrometheusProcess.start(Files.createDirectory(folder.resolve("prometheus")), address);
  }

  /** The policy with targets, and figures of others too: the boards compare with both. */
  private static Path policy() throws IOException {
    String southend =
        ProjectFile.text("streams-app/src/main/resources/policies/southend-2010.yaml")
            .replaceAll("(    target: .*\\n)", "$1    comparators:\n      England 2010: 70.0%\n");
    return Files.writeString(folder.resolve("policy.yaml"), southend);
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
  void everyQueryOfEveryBoardFindsData() {
    List<BoardQuery> open = new ArrayList<>(BoardQuery.all());
    assertThat(open).hasSize(154);

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
    assertThat(names).hasSize(13);

    awaitData(names);
  }

  @Test
  void everyMetricThatAnAlertReadsIsThere() {
    Set<String> metrics =
        Rule.alerts().stream()
            .flatMap(alert -> alert.metrics().stream())
            .filter(metric -> !metric.startsWith("dutywatch_notify_")) // a demo has no notifier
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(metrics)
        .containsExactly(
            "authority_clock_band:dutywatch_clock_open:sum",
            "authority_feed:dutywatch_feed_facts_missed:sum",
            "authority_feed:dutywatch_feed_workdays_silent:min",
            "authority_finding:dutywatch_quality_findings:max",
            "authority_indicator_basis_window:dutywatch_indicator:high",
            "authority_indicator_basis_window:dutywatch_indicator:low",
            "authority_indicator_basis_window:dutywatch_indicator:ratio",
            "authority_indicator_basis_window:dutywatch_indicator_denominator:sum",
            "board:dutywatch_now_london_seconds:max",
            "disk_free_bytes",
            "disk_total_bytes",
            "dutywatch_events_total",
            "dutywatch_freshness_seconds_bucket",
            "dutywatch_freshness_seconds_count",
            "dutywatch_indicator_target_ratio",
            "dutywatch_now_seconds",
            "dutywatch_ready",
            "dutywatch_records_not_yet_on_board",
            "dutywatch_stream_running",
            "kafka_stream_state_updater_active_restoring_tasks",
            "logback_events_total",
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

  /**
   * The silence is told of, and ends. Before it come three ordinary weeks, in which nothing is told
   * of but cases that are late, as some always are, and the two targets that this council misses
   * the year round, as Southend did.
   */
  @Test
  void aSilentPoliceFeedIsAlertedOfUntilItIsBack() {
    awaitData(Set.of("ALERTS{alertname=\"ClocksOverdue\", alertstate=\"firing\"}"));
    await().atMost(SOON).until(() -> firing("twin=\"absent\"").isEmpty());
    Instant begun = Instant.now();

    String silent = "alertname=\"FeedSilent\", feed=\"dv-notifications\"";
    await().atMost(LATER).until(() -> !firing(silent).isEmpty());
    Set<String> before = firedSince(begun);
    await().atMost(SOON).until(() -> firing(silent).isEmpty());

    assertThat(before)
        .contains("FeedSilent")
        .isSubsetOf(
            "FeedSilent",
            "ClocksOverdue",
            "ClocksDueToday",
            "RiskAssessmentsOverdue",
            "RiskAssessmentsDueToday",
            "TimelinessBelowTarget",
            "RepeatPlansAboveLimit");
  }

  /** The last of all, for the pictures are to show the silence and what comes after it. */
  @Test
  @Order(Integer.MAX_VALUE)
  void everyPanelShowsWhatPrometheusAnswered() {
    Instant after = silent.plusDays(18).atStartOfDay(LONDON).toInstant();
    String isAfter = "max(dutywatch_now_seconds) >= " + after.getEpochSecond();
    await().atMost(LATER).until(() -> !prometheus.query(isAfter).isEmpty());
    Instant to = Instant.ofEpochSecond(Instant.now().getEpochSecond() - 1);

    try (Browser browser = new Browser()) {
      BoardPicture picture = new BoardPicture(browser);
      for (String file : ProjectFile.in("grafana/dashboards")) {
        JsonNode board =
            BoardAnswers.of(withTarget(ProjectFile.json(file)), prometheus, to.minus(SHOWN), to);
        picture.draw(board);
        String name = Path.of(file).getFileName().toString().replace(".json", ".png");
        picture.save(Path.of("target", "pictures", "grafana-" + name));
        picture.compareWith(board);
      }
      browser.seeThatNothingWentWrong();
    }
  }

  /** A board on which a clock is chosen that has a target. */
  private static JsonNode withTarget(JsonNode board) {
    for (JsonNode choice : board.at("/templating/list")) {
      if (choice.get("name").asText().equals("clock")) {
        String clock = "initial-assessment";
        ((ObjectNode) choice.get("current")).put("text", clock).put("value", clock);
      }
    }
    return board;
  }

  private static JsonNode firing(String alerts) {
    return prometheus.query("ALERTS{alertstate=\"firing\", " + alerts + "}");
  }

  private static Set<String> firedSince(Instant begun) {
    long seconds = Duration.between(begun, Instant.now()).toSeconds();
    Set<String> names = new TreeSet<>();
    prometheus
        .query("max_over_time(ALERTS{alertstate=\"firing\"}[" + seconds + "s])")
        .forEach(alert -> names.add(alert.at("/metric/alertname").asText()));
    return names;
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
