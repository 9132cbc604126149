package org.dutywatch.monitor.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dutywatch.monitor.app.TestEvent.decision;
import static org.dutywatch.monitor.app.TestEvent.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Single cases and notices, from posted events to what is listed and said of them. */
@ExtendWith(TestBroker.Extension.class)
@Timeout(240)
class CasesEndToEndTest {
  private static final String ORPHANS = "/api/v1/quality?finding=orphan";
  private static final String DUPLICATES = "/api/v1/quality?finding=suspected-duplicate";
  private static final String CASES = "/api/v1/clocks/referral-decision/cases";

  @TempDir private Path data;
  private final TestBroker broker;
  private final String prefix;

  CasesEndToEndTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  @Test
  void theCasesBehindANumberAreListedMostUrgentFirstAndPageByPage() {
    try (RunningMonitor monitor = start(Map.of())) {
      monitor.awaitReady();
      List<TestEvent> events = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        String day = "2010-06-%02d".formatted(i + 1);
        events.add(referral("R" + i, "C" + i, day + "T09:00:00Z").with("team", "T" + i % 2));
      }
      events.add(decision("R3", "C3", "2010-06-04T10:00:00Z", "early-help"));
      String position = monitor.post(events);

      JsonNode bands = monitor.answer("/api/v1/clocks/referral-decision", position).path("total");
      List<String> overdue = subjects(monitor, CASES + "?band=overdue&limit=4", position);

      assertThat(bands.path("open").asInt()).isEqualTo(29);
      assertThat(overdue).hasSize(bands.path("overdue").asInt()).doesNotContain("R3");
      assertThat(overdue).startsWith("R0", "R1", "R2");
      for (String band : List.of("onTrack", "dueSoon", "dueToday", "overdue")) {
        assertThat(monitor.answer(CASES + "?limit=1&band=" + band, position).path("total").asInt())
            .as(band)
            .isEqualTo(bands.path(band).asInt());
      }
      JsonNode byTeam = monitor.answer(CASES + "?by=team&limit=1", position).path("groups");
      assertThat(byTeam)
          .hasToString("[{\"team\":\"T0\",\"cases\":15},{\"team\":\"T1\",\"cases\":14}]");
      aChildIsFoundByItsReference(monitor, position);
    }
  }

  private static void aChildIsFoundByItsReference(RunningMonitor monitor, String position) {
    JsonNode first = monitor.answer(CASES, position).path("cases").get(0);
    JsonNode child = monitor.answer("/api/v1/children/" + first.path("child").asText(), position);

    assertThat(child.at("/records/0/subject").asText()).isEqualTo("R0");
    assertThat(child.at("/records/0/facts/0/data/child").asText()).isEqualTo("C0");
    assertThat(child.at("/records/0/clocks/0/clock").asText()).isEqualTo("referral-decision");
    assertThat(child.at("/records/0/clocks/0/band").asText()).isEqualTo("overdue");
  }

  @Test
  void whatIsDoubtfulIsCountedAndListedTheLatestFirstUntilItIsMended() {
    try (RunningMonitor monitor = start(Map.of())) {
      monitor.awaitReady();
      List<TestEvent> decisions = new ArrayList<>();
      List<TestEvent> referrals = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        String day = "2010-06-%02d".formatted(i + 10);
        decisions.add(decision("R" + i, "C" + i, day + "T10:00:00Z", "early-help"));
        referrals.add(referral("R" + i, "C" + i, day + "T09:00:00Z"));
      }
      String position = monitor.post(decisions);

      assertThat(counted("orphan", monitor, position)).isEqualTo(9);
      assertThat(subjects(monitor, ORPHANS + "&limit=4", "records", position))
          .containsExactly("R8", "R7", "R6", "R5", "R4", "R3", "R2", "R1", "R0");
      JsonNode first = monitor.answer(ORPHANS, position).path("records").get(0);
      assertThat(first.path("type").asText()).isEqualTo("referral.decided");
      assertThat(first.path("time").asText()).isEqualTo("2010-06-18T10:00:00Z");
      assertThat(first.toString()).doesNotContain("C8");

      position = monitor.post(referrals);

      assertThat(counted("orphan", monitor, position)).isZero();
      assertThat(subjects(monitor, ORPHANS, "records", position)).isEmpty();
    }
  }

  /** Notifications lie in all partitions, whatever children they name. */
  @Test
  void oneIncidentToldTwiceUnderTwoNumbersIsFoundUntilOneIsWithdrawn() {
    try (RunningMonitor monitor = start(Map.of())) {
      monitor.awaitReady();
      List<TestEvent> notified = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        notified.add(notified("N%02d".formatted(i), "2010-06-0" + (1 + i / 4), "Kim-Kim"));
      }
      notified.add(notified("Other", "2010-06-01", "Sam-Sam"));
      String position = monitor.post(notified);

      assertThat(counted("suspected-duplicate", monitor, position)).isEqualTo(9);
      assertThat(subjects(monitor, DUPLICATES + "&limit=2", "records", position))
          .containsExactly("N09", "N10", "N11", "N05", "N06", "N07", "N01", "N02", "N03");
      JsonNode first = monitor.answer(DUPLICATES, position).path("records").get(0);
      assertThat(first.path("record").asText()).isEqualTo("dv-notification");
      assertThat(first.path("other").asText()).isEqualTo("N08");
      assertThat(first.path("time").asText()).isEqualTo("2010-06-10T09:00:00Z");
      assertThat(monitor.answer(DUPLICATES, position).toString()).doesNotContain("Kim");

      position =
          monitor.post(
              List.of(TestEvent.of("dv-notification.withdrawn", "N00", "2010-06-20T10:00:00Z")));

      assertThat(counted("suspected-duplicate", monitor, position)).isEqualTo(8);
      assertThat(subjects(monitor, DUPLICATES, "records", position)).doesNotContain("N01");
    }
  }

  private static TestEvent notified(String subject, String day, String child) {
    return TestEvent.of("dv-notification.received", subject, "2010-06-10T09:00:00Z")
        .with("incidentTime", day + "T23:30:00+01:00")
        .with("children", List.of(child))
        .with("risk", "high");
  }

  private static long counted(String kind, RunningMonitor monitor, String position) {
    for (JsonNode finding : monitor.answer("/api/v1/quality", position).path("findings")) {
      if (finding.path("finding").asText().equals(kind)) {
        return finding.path("count").asLong();
      }
    }
    throw new IllegalStateException(kind + " is not counted");
  }

  private static List<String> subjects(RunningMonitor monitor, String path, String position) {
    return subjects(monitor, path, "cases", position);
  }

  /** All subjects of a list, page after page. */
  private static List<String> subjects(
      RunningMonitor monitor, String path, String list, String position) {
    List<String> subjects = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = monitor.answer(path + cursor, position);
      page.path(list).forEach(open -> subjects.add(open.path("subject").asText()));
      assertThat(page.path("missingPartitions")).isEmpty();
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
    } while (!cursor.isEmpty());
    return subjects;
  }

  @Test
  void noticesGoOutAsTheClockGoesOnAndOnceWhateverIsStartedAgain() {
    Map<String, String> ticking =
        Map.of("DUTYWATCH_CLOCK", "event", "DUTYWATCH_NOTICES_PAST", "true");
    try (RunningMonitor monitor = start(ticking)) {
      awaitComplete(monitor);
      monitor.post(List.of(TestEvent.tick("2010-05-12T08:00:00Z")));
      monitor.awaitReady();
      monitor.post(List.of(referral("R1", "Kim", "2010-05-12T09:00:00Z")));
      awaitNotices("clock.due-soon");
      monitor.post(List.of(TestEvent.tick("2010-05-14T08:00:00Z")));
      awaitNotices("clock.due-soon", "clock.breached");
    }
    try (RunningMonitor again = start(ticking)) {
      awaitComplete(again);
      again.post(List.of(decision("R1", "Kim", "2010-05-13T10:00:00Z", "early-help")));

      awaitNotices("clock.due-soon", "clock.breached", "clock.breach-withdrawn");
    }
  }

  private static void awaitComplete(RunningMonitor monitor) {
    await()
        .atMost(RunningMonitor.PATIENCE)
        .until(() -> monitor.answer("/api/v1/status").path("ready").asBoolean());
  }

  private void awaitNotices(String... types) {
    await()
        .atMost(RunningMonitor.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(notices())
                    .extracting(it -> it.path("type").asText())
                    .containsExactly(types));
  }

  /** Every notice that was committed, in order: one clock's have one key. */
  private List<JsonNode> notices() {
    List<JsonNode> notices = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : broker.committed(prefix + "breaches")) {
      String text = new String(record.value(), UTF_8);
      assertThat(text).doesNotContain("Kim").doesNotContain("R1");
      notices.add(RunningMonitor.json(text));
    }
    return notices;
  }

  private RunningMonitor start(Map<String, String> more) {
    return RunningMonitor.start(RunningMonitor.settings(broker, prefix, data, more));
  }
}
