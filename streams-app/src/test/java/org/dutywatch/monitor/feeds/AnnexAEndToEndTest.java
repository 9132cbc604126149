package org.dutywatch.monitor.feeds;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.monitor.app.ConfigLoader;
import org.dutywatch.monitor.app.Monitor;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * A workbook goes into a monitor on a real broker; what the board then says was counted by hand.
 */
class AnnexAEndToEndTest {
  private static final int EVENTS = 816;

  /** Numerator and denominator from 1 April 2019 to 1 October 2019. */
  private static final Map<String, String> INDICATORS =
      Map.ofEntries(
          entry("referrals", "220"),
          entry("re-referral", "20/220"),
          entry("referral-to-assessment", "120/220"),
          entry("nfa-reason-recorded", "0/40"),
          entry("referral-decision", "40/40"),
          entry("assessments-completed", "80"),
          entry("child-and-family-assessment", "40/80"),
          entry("child-and-family-assessment?basis=due", "40/96"),
          entry("child-and-family-assessment-from-start", "80/80"),
          entry("conference", "16/24"),
          entry("cp-plans-started", "24"),
          entry("cp-plans-ended", "4"),
          entry("cp-plans-open", "20"),
          entry("repeat-cp-plan", "6/24"),
          entry("long-cp-plan", "0/4"),
          entry("cp-review", "8/8"),
          entry("cp-reviews-in-time", "4/12"),
          entry("dv-notifications", "0"));

  /** On track, due soon, due today and overdue on 1 October 2019. */
  private static final Map<String, String> CLOCKS =
      Map.ofEntries(
          entry("referral-decision", "0 0 0 180"),
          entry("referrer-informed", "0 0 0 220"),
          entry("child-and-family-assessment", "12 12 0 16"),
          entry("child-and-family-assessment-from-start", "24 0 0 16"),
          entry("conference", "0 0 0 0"),
          entry("cp-review", "12 0 0 8"),
          entry("dv-notification", "0 0 0 0"),
          entry("dv-risk-assessment", "0 0 0 0"));

  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static Monitor monitor;
  private static BoardAsked board;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  @BeforeAll
  static void start() throws InterruptedException {
    broker = EmbeddedBroker.start(data.resolve("broker"), 0);
    MonitorConfig config =
        ConfigLoader.load(
            Optional.empty(),
            Map.of(
                "DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "DUTYWATCH_CLOCK",
                "fixed:2019-10-01T09:00:00Z",
                "DUTYWATCH_HTTP_PORT",
                "0",
                "DUTYWATCH_DATA_DIR",
                data.toString()));
    monitor = Monitor.start(config, Rules.of(config), InstantSource.system());
    monitor.awaitReady();
    board = new BoardAsked(monitor.address());
  }

  @AfterAll
  static void stop() {
    if (monitor != null) {
      monitor.close();
    }
    if (broker != null) {
      broker.close();
    }
  }

  @Test
  void theBoardSaysWhatTheWorkbookSaysHoweverOftenItIsImported() throws Exception {
    Path file = CouncilWorkbook.write(folder, TestWorkbook.SAVED, 0);

    importTo("once", file);

    assertThat(out.toString())
        .contains("List 3 (referrals): 220 rows taken, 1 repeated, 2 refused")
        .contains("List 4 (assessments): 120 rows taken, 0 repeated, 0 refused")
        .contains("List 5 (section 47 enquiries): 40 rows taken, 0 repeated, 0 refused")
        .contains("List 7 (child protection plans): 24 rows taken, 0 repeated, 1 refused")
        .contains("816 events sent, 816 accepted, 0 rejected");
    board.awaitEvents("once", EVENTS);
    assertThat(board.indicators(INDICATORS.keySet(), "once")).isEqualTo(INDICATORS);
    assertThat(board.clocks("once")).isEqualTo(CLOCKS);
    assertThat(board.groups("once", "referrals?by=team", "team"))
        .isEqualTo(Map.of("North", 120, "South", 50, "unknown", 50));
    assertThat(board.groups("once", "referrals?by=agency", "agency"))
        .isEqualTo(
            Map.of(
                "police",
                70,
                "family",
                25,
                "school",
                25,
                "health",
                25,
                "local-authority",
                25,
                "unknown",
                50));
    assertThat(board.durations("once", "child-and-family-assessment")).isEqualTo("10x40 50x40");
    assertThat(board.durations("once", "child-and-family-assessment-from-start"))
        .isEqualTo("5x40 45x40");
    assertThat(board.durations("once", "conference")).isEqualTo("10x16 20x8");

    importTo("once", file);

    board.awaitEvents("once", 2 * EVENTS);
    assertThat(board.indicators(INDICATORS.keySet(), "once")).isEqualTo(INDICATORS);
    assertThat(board.clocks("once")).isEqualTo(CLOCKS);
  }

  @Test
  void aDateThatALaterWorkbookLeavesBlankIsTakenBackAndAnOlderOneDoesNotBringItBack()
      throws Exception {
    Path older = CouncilWorkbook.write(folder, TestWorkbook.SAVED, 0);
    Path newer = CouncilWorkbook.write(folder, TestWorkbook.SAVED.plusSeconds(3600), 5);
    Map<String, String> indicators = new TreeMap<>(INDICATORS);
    indicators.put("assessments-completed", "75");
    indicators.put("child-and-family-assessment", "35/75");
    indicators.put("child-and-family-assessment?basis=due", "35/96");
    indicators.put("child-and-family-assessment-from-start", "75/75");
    Map<String, String> clocks = new TreeMap<>(CLOCKS);
    clocks.put("child-and-family-assessment", "12 12 0 21");
    clocks.put("child-and-family-assessment-from-start", "24 0 0 21");

    importTo("mended", older);
    importTo("mended", newer);

    board.awaitEvents("mended", 2 * EVENTS);
    assertThat(board.indicators(INDICATORS.keySet(), "mended")).isEqualTo(indicators);
    assertThat(board.clocks("mended")).isEqualTo(clocks);

    importTo("mended", older);

    board.awaitEvents("mended", 3 * EVENTS);
    assertThat(board.indicators(INDICATORS.keySet(), "mended")).isEqualTo(indicators);
    assertThat(board.clocks("mended")).isEqualTo(clocks);
  }

  private void importTo(String authority, Path file) {
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new ImportCommand(pause -> {}))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(
                "annex-a", file.toString(), "--to", monitor.address(), "--authority", authority);
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
  }
}
