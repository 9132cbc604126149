package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.app.RunningMonitor.json;
import static org.dutywatch.monitor.app.TestEvent.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Another rule is another generation: all history is worked out anew beside the old figures. */
@ExtendWith(TestBroker.Extension.class)
@Timeout(240)
class GenerationEndToEndTest {
  private static final String INDICATOR = "/api/v1/indicators/initial-assessment";
  private static final Map<String, String> SEVEN_DAYS = Map.of("DUTYWATCH_POLICY", "southend-2010");
  private static final Map<String, String> TEN_DAYS =
      Map.of("DUTYWATCH_POLICY", "england-2010-2013");

  /** Completed 7, 8, 10 and 11 working days after a referral of Tuesday 4 May 2010. */
  private static final List<String> COMPLETED =
      List.of("2010-05-13", "2010-05-14", "2010-05-18", "2010-05-19");

  @TempDir private Path data;
  private final TestBroker broker;
  private final String prefix;

  GenerationEndToEndTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  @Test
  void anotherPolicyRestatesHistoryAndLeavesTheOldGenerationAsItIs() throws IOException {
    Set<String> oldTopics;
    String position;
    try (RunningMonitor old = start(SEVEN_DAYS)) {
      old.awaitReady();
      position = old.post(assessments());
      assertThat(total(old, position)).isEqualTo("1/4");
      oldTopics = topics();
    }
    List<Path> oldState = stateFolders();
    assertThat(oldTopics).anyMatch(topic -> topic.endsWith("-sums-changelog"));

    try (RunningMonitor changed = start(TEN_DAYS)) {
      seeThatNothingIsAnsweredUntil(changed, "3/4");
      assertThat(total(changed, position)).isEqualTo("3/4");
    }
    assertThat(topics()).containsAll(oldTopics).hasSizeGreaterThan(oldTopics.size());
    assertThat(stateFolders()).containsAll(oldState).hasSizeGreaterThan(oldState.size());

    try (RunningMonitor back = start(SEVEN_DAYS)) {
      seeThatNothingIsAnsweredUntil(back, "1/4");
      assertThat(total(back, position)).isEqualTo("1/4");
    }
  }

  @Test
  void anotherBankHolidayRestatesHistory() throws IOException {
    String position;
    try (RunningMonitor old = start(SEVEN_DAYS)) {
      old.awaitReady();
      position = old.post(assessments());
      assertThat(total(old, position)).isEqualTo("1/4");
    }
    Path file =
        Files.writeString(
            data.resolve("days.yaml"),
            """
            known-until: 2027-12-31
            add:
              2010-05-12: a holiday that there never was
            """);

    try (RunningMonitor changed = start(Map.of("DUTYWATCH_BANK_HOLIDAYS", file.toString()))) {
      seeThatNothingIsAnsweredUntil(changed, "2/4");
      assertThat(total(changed, position)).isEqualTo("2/4");
    }
  }

  /** Asks again and again: not ready at first, and never a figure that is not the whole one. */
  private static void seeThatNothingIsAnsweredUntil(RunningMonitor monitor, String whole) {
    HttpResponse<String> first = monitor.get(INDICATOR);
    HttpResponse<String> firstHealth = monitor.get("/health/ready");
    for (HttpResponse<String> response : List.of(first, firstHealth)) {
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(json(response.body()).path("type").asText()).isEqualTo("/problems/not-ready");
    }
    HttpResponse<String> response = first;
    while (response.statusCode() == 503) {
      response = monitor.get(INDICATOR);
    }
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode total = json(response.body()).path("total");
    assertThat(total.path("numerator").asText() + "/" + total.path("denominator").asText())
        .isEqualTo(whole);
  }

  private static String total(RunningMonitor monitor, String position) {
    return monitor.total("initial-assessment", position);
  }

  /** The four assessments, among many other cases that this indicator is not taken of. */
  private static List<TestEvent> assessments() {
    List<TestEvent> events = new ArrayList<>();
    for (TestEvent event : Caseload.ofChildren(0, 200)) {
      if (!event.feed().equals("assessments")) {
        events.add(event);
      }
    }
    for (int i = 0; i < COMPLETED.size(); i++) {
      String child = "child-" + i;
      events.add(referral("r-" + i, child, "2010-05-04T10:00:00+01:00"));
      events.add(
          TestEvent.of("assessment.started", "a-" + i, "2010-05-05T10:00:00+01:00")
              .with("child", child)
              .with("kind", "initial")
              .with("referral", "r-" + i));
      events.add(
          TestEvent.of("assessment.completed", "a-" + i, COMPLETED.get(i) + "T16:00:00+01:00")
              .with("child", child));
    }
    return events;
  }

  private Set<String> topics() {
    Set<String> ours = new HashSet<>(TestBroker.get(broker.admin().listTopics().names()));
    String application = prefix.substring(0, prefix.length() - 1) + "-generation-";
    ours.removeIf(topic -> !topic.startsWith(prefix) && !topic.startsWith(application));
    return ours;
  }

  private List<Path> stateFolders() throws IOException {
    try (var folders = Files.list(data.resolve("state"))) {
      return folders.sorted().toList();
    }
  }

  private RunningMonitor start(Map<String, String> more) {
    return RunningMonitor.start(RunningMonitor.settings(broker, prefix, data, more));
  }
}
