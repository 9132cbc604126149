package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dutywatch.monitor.app.RunningMonitor.PATIENCE;
import static org.dutywatch.monitor.app.TestEvent.AUTHORITY;
import static org.dutywatch.monitor.app.TestEvent.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestBroker.Extension.class)
@Timeout(240)
class MetricsEndToEndTest {
  private static final String FRESHNESS = "dutywatch_freshness_seconds_count";

  /** What is there beside our own. */
  private static final List<String> NOT_OURS =
      List.of(
          "disk_free_bytes",
          "disk_total_bytes",
          "http_server_requests_seconds",
          "http_server_requests_seconds_max",
          "jvm_gc_pause_seconds",
          "jvm_gc_pause_seconds_max",
          "jvm_memory_max_bytes",
          "jvm_memory_used_bytes",
          "jvm_threads_live_threads",
          "kafka_consumer_coordinator_assigned_partitions",
          "kafka_consumer_coordinator_failed_rebalance_total",
          "kafka_consumer_coordinator_rebalance_total",
          "kafka_consumer_last_poll_seconds_ago",
          "kafka_producer_record_error_total",
          "kafka_producer_request_latency_avg",
          "kafka_stream_alive_stream_threads",
          "kafka_stream_failed_stream_threads_total",
          "kafka_stream_state_background_errors",
          "kafka_stream_state_estimate_pending_compaction_bytes",
          "kafka_stream_state_size_all_mem_tables",
          "kafka_stream_state_total_sst_files_size",
          "kafka_stream_state_updater_active_restoring_tasks",
          "kafka_stream_state_updater_restore_records_rate",
          "kafka_stream_state_updater_standby_updating_tasks",
          "kafka_stream_task_dropped_records_total",
          "kafka_stream_task_restore_remaining_records_total",
          "kafka_stream_thread_commit_latency_avg",
          "kafka_stream_thread_commit_latency_max",
          "kafka_stream_thread_commit_rate",
          "kafka_stream_thread_process_rate",
          "logback_events_total",
          "process_cpu_usage",
          "process_files_max_files",
          "process_files_open_files",
          "process_start_time_seconds",
          "process_uptime_seconds");

  @TempDir private Path data;
  private final TestBroker broker;
  private final String prefix;

  MetricsEndToEndTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  private RunningMonitor monitor() {
    return RunningMonitor.start(RunningMonitor.settings(broker, prefix, data, Map.of()));
  }

  /** The samples by name and labels. */
  private static Map<String, Double> scrape(RunningMonitor monitor) {
    return monitor
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.lastIndexOf(' ')),
                line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
  }

  @Test
  void theFiguresAreThoseOfTheApi() {
    try (RunningMonitor monitor = monitor()) {
      monitor.awaitReady();
      String position = monitor.post(Caseload.ofChildren(0, 40));
      Map<String, Double> expected = figures(monitor, position);

      Map<String, Double> scrape = scrape(monitor);

      assertThat(scrape).containsAllEntriesOf(expected);
      assertThat(others("dutywatch_indicator_ratio", scrape, expected)).isEmpty();
      assertThat(others("dutywatch_indicator_numerator", scrape, expected)).containsOnly(0.0);
      assertThat(others("dutywatch_clock_open", scrape, expected)).containsOnly(0.0);
    }
  }

  private static Map<String, Double> only(String metric, Map<String, Double> samples) {
    Map<String, Double> some = new TreeMap<>(samples);
    some.keySet().removeIf(series -> !series.startsWith(metric));
    return some;
  }

  /** What there is of a metric beside what was expected. */
  private static List<Double> others(
      String metric, Map<String, Double> samples, Map<String, Double> expected) {
    Map<String, Double> others = only(metric, samples);
    others.keySet().removeAll(expected.keySet());
    return List.copyOf(others.values());
  }

  /** What the API says of each locality, as the metrics should say it. */
  private static Map<String, Double> figures(RunningMonitor monitor, String position) {
    Map<String, Double> figures = new TreeMap<>();
    for (JsonNode indicator : monitor.answer("/api/v1/indicators").path("indicators")) {
      for (String window : List.of("7d", "28d", "ytd")) {
        addIndicator(figures, monitor, indicator, window, position);
      }
    }
    for (JsonNode clock : monitor.answer("/api/v1/clocks").path("clocks")) {
      addClock(figures, monitor, clock.path("clock").asText());
    }
    return figures;
  }

  private static void addIndicator(
      Map<String, Double> figures,
      RunningMonitor monitor,
      JsonNode indicator,
      String window,
      String position) {
    String id = indicator.path("id").asText();
    for (String basis :
        indicator.path("bases").isEmpty() ? List.of("") : List.of("completed", "due")) {
      String path = "/api/v1/indicators/" + id + "?by=locality&window=" + window;
      String labels = basis.isEmpty() ? "" : ",basis=\"" + basis + "\"";
      String asked = basis.isEmpty() ? path : path + "&basis=" + basis;
      for (JsonNode group : monitor.answer(asked, position).path("groups")) {
        String series =
            "{authority=\"%s\"%s,indicator=\"%s\",locality=\"%s\",window=\"%s\"}"
                .formatted(AUTHORITY, labels, id, group.path("locality").asText(), window);
        add(figures, "dutywatch_indicator_numerator" + series, group.path("numerator"));
        add(figures, "dutywatch_indicator_denominator" + series, group.path("denominator"));
        add(figures, "dutywatch_indicator_ratio" + series, group.path("value"));
      }
    }
  }

  private static void addClock(Map<String, Double> figures, RunningMonitor monitor, String clock) {
    JsonNode answer = monitor.answer("/api/v1/clocks/" + clock + "?by=locality");
    for (JsonNode group : answer.path("groups")) {
      for (String band : List.of("onTrack", "dueSoon", "dueToday", "overdue")) {
        String series =
            "{authority=\"%s\",band=\"%s\",clock=\"%s\",locality=\"%s\"}"
                .formatted(AUTHORITY, band, clock, group.path("locality").asText());
        add(figures, "dutywatch_clock_open" + series, group.path(band));
      }
    }
  }

  private static void add(Map<String, Double> figures, String series, JsonNode value) {
    if (!value.isNull()) {
      figures.put(series, value.asDouble());
    }
  }

  @Test
  void everyRecordThatArrivesIsSeenOnTheBoardOnce() {
    try (RunningMonitor monitor = monitor()) {
      monitor.awaitReady();
      assertThat(scrape(monitor)).containsEntry(FRESHNESS, 0.0);
      for (int child = 1; child <= 3; child++) {
        monitor.answer("/api/v1/status", monitor.post(referralOf(child)));
        double sofar = child;
        await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(scrape(monitor)).containsEntry(FRESHNESS, sofar));
      }
    }
    try (RunningMonitor again = monitor()) {
      again.awaitReady();
      assertThat(
              again.answer("/api/v1/indicators/referrals").path("total").path("numerator").asInt())
          .isEqualTo(3);
      assertThat(scrape(again)).as("history is none").containsEntry(FRESHNESS, 0.0);
      assertThat(scrape(again))
          .containsEntry("dutywatch_events_total{feed=\"referrals\",outcome=\"new\"}", 3.0);
    }
  }

  private static List<TestEvent> referralOf(int child) {
    return List.of(referral("R-" + child, "C-" + child, "2010-06-01T10:00:00+01:00"));
  }

  @Test
  void onlyWhatIsListedIsExportedBesideOurOwn() {
    try (RunningMonitor monitor = monitor()) {
      monitor.awaitReady();
      System.gc();

      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(notOurs(monitor)).containsExactlyElementsOf(NOT_OURS));
    }
  }

  private static SortedSet<String> notOurs(RunningMonitor monitor) {
    return monitor
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("# TYPE ") && !line.contains("dutywatch_"))
        .map(line -> line.replaceAll("# TYPE (\\S+) .*", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void saysHowManySeriesThereAreAndHowItIsDoing() {
    try (RunningMonitor monitor = monitor()) {
      monitor.awaitReady();
      String position = monitor.post(Caseload.ofChildren(0, 20));
      monitor.answer("/api/v1/status", position);

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(scrape(monitor))
                      .containsEntry("dutywatch_ready", 1.0)
                      .containsEntry("dutywatch_stream_running", 1.0)
                      .containsEntry("dutywatch_records_not_yet_on_board", 0.0)
                      .containsEntry("dutywatch_now_seconds", 1_277_895_600.0));
      Map<String, Double> scrape = scrape(monitor);
      assertThat(scrape.get("dutywatch_series"))
          .isEqualTo(
              (double) scrape.keySet().stream().filter(s -> s.startsWith("dutywatch_")).count());
    }
  }

  @Test
  void pathsThatAreNotThereMakeNoSeriesOfTheirOwn() {
    String unknown =
        "http_server_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"}";
    try (RunningMonitor monitor = monitor()) {
      monitor.get("/C-1");
      await().untilAsserted(() -> assertThat(scrape(monitor)).containsEntry(unknown, 1.0));
      long before = requestSeries(monitor);

      monitor.get("/C-2");

      await().untilAsserted(() -> assertThat(scrape(monitor)).containsEntry(unknown, 2.0));
      assertThat(requestSeries(monitor)).isEqualTo(before);
    }
  }

  private static long requestSeries(RunningMonitor monitor) {
    return scrape(monitor).keySet().stream()
        .filter(series -> series.startsWith("http_server_requests") && !series.contains("/metrics"))
        .count();
  }
}
