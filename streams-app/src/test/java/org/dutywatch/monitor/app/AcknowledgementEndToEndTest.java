package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dutywatch.monitor.app.TestEvent.decision;
import static org.dutywatch.monitor.app.TestEvent.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.dutywatch.monitor.app.notify.Notifier;
import org.dutywatch.monitor.app.notify.NotifyLoader;
import org.dutywatch.monitor.app.notify.NotifySettings;
import org.dutywatch.monitor.notify.Backoff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From a fact to a message, with a monitor that people acknowledge notices at. */
@ExtendWith(TestBroker.Extension.class)
@Timeout(240)
class AcknowledgementEndToEndTest {
  private static final String STANDING = "/api/v1/notices?type=clock.breached";

  private final TestBroker broker;
  private final String prefix;
  @TempDir private Path folder;

  AcknowledgementEndToEndTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  private static ConditionFactory patiently() {
    return await().atMost(RunningMonitor.PATIENCE);
  }

  @Test
  void whatIsAcknowledgedIsKeptQuietUntilItChangesAndNobodyIsNamedToOthers() throws Exception {
    MonitorConfig config =
        RunningMonitor.settings(
            broker,
            prefix,
            folder.resolve("data"),
            Map.of("DUTYWATCH_CLOCK", "event", "DUTYWATCH_PARTITIONS", "1"));
    try (WebhookSink atOnce = new WebhookSink();
        WebhookSink daily = new WebhookSink();
        RunningMonitor monitor = RunningMonitor.start(config)) {
      // A clock two days ahead, so that every digest of today is due.
      InstantSource clock = () -> Instant.now().plus(Duration.ofDays(2));
      NotifySettings settings = settings(config, atOnce, daily, clock);
      notifier(config, settings, clock).close(); // from now on its channels are to be told
      twoReferralsGoOverdue(monitor);
      String acknowledged = noticeOf(monitor, 0);
      String other = noticeOf(monitor, 1);
      acknowledge(monitor, acknowledged);

      Notifier notifier = notifier(config, settings, clock);
      try (notifier) {
        for (WebhookSink sink : List.of(atOnce, daily)) {
          patiently().untilAsserted(() -> assertThat(sink.ids()).containsExactly(other));
        }
        // It was decided in time after all, and then it turns out that it was not.
        monitor.post(List.of(decision("R-1", "Kim", "2010-05-13T10:00:00Z", "early-help")));
        for (WebhookSink sink : List.of(atOnce, daily)) {
          patiently().untilAsserted(() -> assertThat(sink.ids()).hasSize(2));
        }
        monitor.post(
            List.of(
                decision("R-1", "Kim", "2010-05-14T07:00:00Z", "early-help")
                    .attribute("recordedtime", "2010-05-14T08:00:00Z")));
        for (WebhookSink sink : List.of(atOnce, daily)) {
          patiently().untilAsserted(() -> assertThat(sink.ids()).hasSize(3));
          assertThat(sink.ids()).doesNotContain(acknowledged);
          assertThat(sink.bodies())
              .allSatisfy(
                  body ->
                      assertThat(body)
                          .doesNotContain("Kim", "Lee", "R-1", "R-2", "A. Manager", "by phone"));
        }
      }
      assertThat(monitor.answer(STANDING + "&acknowledged=true").path("total").asInt()).isZero();
      HttpResponse<String> late = acknowledging(monitor, acknowledged);
      assertThat(late.statusCode()).isEqualTo(404);
    }
  }

  private NotifySettings settings(
      MonitorConfig config, WebhookSink atOnce, WebhookSink daily, InstantSource clock)
      throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("notify.yaml"),
            """
            notify:
              channels:
                at-once:
                  webhook: {url: "%s"}
                  only: {teams: [a, b], types: [clock.breached, clock.breach-withdrawn]}
                daily:
                  webhook: {url: "%s"}
                  only: {teams: [a, b], types: [clock.breached, clock.breach-withdrawn]}
                  digest: every 1440 minutes
            """
                .formatted(atOnce.url(), daily.url()));
    return NotifyLoader.load(file, Rules.of(config), Map.of(), clock);
  }

  private static Notifier notifier(
      MonitorConfig config, NotifySettings settings, InstantSource clock) throws Exception {
    Notifier notifier = Notifier.start(config, settings, Backoff.USUAL, clock);
    notifier.awaitReady();
    return notifier;
  }

  private static void twoReferralsGoOverdue(RunningMonitor monitor) {
    patiently().until(() -> monitor.answer("/api/v1/status").path("ready").asBoolean());
    monitor.post(List.of(TestEvent.tick("2010-05-12T08:00:00Z")));
    monitor.awaitReady();
    awaitFirstRound(monitor);
    monitor.post(
        List.of(
            referral("R-1", "Kim", "2010-05-12T09:00:00Z").with("team", "a"),
            referral("R-2", "Lee", "2010-05-12T09:00:00Z").with("team", "b")));
    monitor.post(List.of(TestEvent.tick("2010-05-14T08:00:00Z")));
    for (String team : List.of("a", "b")) {
      patiently()
          .until(() -> monitor.answer(STANDING + "&team=" + team).path("total").asInt() == 1);
    }
  }

  /**
   * What came before it is about the past, of which nothing is said. Each partition has its own;
   * here there is one.
   */
  private static void awaitFirstRound(RunningMonitor monitor) {
    AtomicInteger others = new AtomicInteger();
    patiently()
        .until(
            () -> {
              String other = "other-" + others.incrementAndGet();
              monitor.post(List.of(referral(other, other, "2010-05-12T09:00:00Z")));
              return monitor.answer("/api/v1/notices").path("total").asInt() > 0;
            });
  }

  /** The notice of team a or b. */
  private static String noticeOf(RunningMonitor monitor, int team) {
    JsonNode notices = monitor.answer(STANDING + "&team=" + "ab".charAt(team)).path("notices");
    assertThat(notices).hasSize(1);
    return notices.get(0).path("id").asText();
  }

  private static void acknowledge(RunningMonitor monitor, String notice) {
    HttpResponse<String> response = acknowledging(monitor, notice);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(monitor.answer(STANDING + "&acknowledged=true").findValuesAsText("acknowledgedBy"))
        .containsExactly("A. Manager");
  }

  private static HttpResponse<String> acknowledging(RunningMonitor monitor, String notice) {
    return monitor.post(
        "/api/v1/notices/" + notice + "/acknowledge",
        "application/json",
        "{\"by\": \"A. Manager\", \"note\": \"Decided by phone.\"}");
  }
}
