package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a real Alertmanager tells whom, by mail and by webhook. */
@Timeout(180)
class AlertMessagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SOUTHEND = "E06000033";
  private static final String SUMMARY = "/alerts/0/annotations/summary";

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private WebhookSink sink;
  @TempDir private Path folder;

  @BeforeEach
  void open() throws Exception {
    mail.start();
    sink = new WebhookSink();
  }

  @AfterEach
  void close() {
    sink.close();
    mail.stop();
  }

  private AlertmanagerProcess alertmanager(boolean quiet) throws Exception {
    return alertmanager(quiet, "2s");
  }

  private AlertmanagerProcess alertmanager(boolean quiet, String groupWait) throws Exception {
    String mailServer = "127.0.0.1:" + mail.getSmtp().getPort();
    return AlertmanagerProcess.start(folder, mailServer, sink.url(), quiet, groupWait);
  }

  @Test
  void whatIsTheMatterWithAClockOfACouncilIsOneMessageInTheWordsOfTheRules() throws Exception {
    try (AlertmanagerProcess alertmanager = alertmanager(false)) {
      alertmanager.post(
          labels("RiskAssessmentsOverdue", "act-now", "dv-risk-assessment"),
          Map.of(
              "summary", "Police notifications not risk assessed on the day: 3",
              "description", "Of the notifications received before today 3 wait.",
              "runbook_url", "https://example.org/runbook",
              "dashboard_url", "https://example.org/board"));
      alertmanager.post(
          labels("RiskAssessmentsDueToday", "act-now", "dv-risk-assessment"),
          Map.of("summary", "Still to be assessed today: 2", "description", "It is past three."));
      alertmanager.post(
          labels("ClocksOverdue", "today", "cp-review"),
          Map.of("summary", "Overdue: 7", "description", "Seven reviews."));

      await().atMost(PATIENCE).until(() -> mail.getReceivedMessages().length == 2);
      MimeMessage pressing = to("duty-desk-now@dutywatch.example");
      assertThat(pressing.getSubject()).startsWith("Act now: 2 alerts, one of them: ");
      assertThat(text(pressing))
          .contains(
              "Police notifications not risk assessed on the day: 3",
              "Of the notifications received before today 3 wait.",
              "What to do  https://example.org/runbook",
              "The board   https://example.org/board",
              "Still to be assessed today: 2",
              " UTC")
          .doesNotContain("Overdue: 7", "alertname", "<html");
      assertThat(to("duty-desk@dutywatch.example").getSubject()).isEqualTo("Overdue: 7");
      await().atMost(PATIENCE).until(() -> sink.of("slack").size() == 1);
      JsonNode chat = sink.of("slack").get(0).content().at("/attachments/0");
      assertThat(chat.get("title").asText()).isEqualTo("Overdue: 7");
      assertThat(chat.get("text").asText()).contains("Seven reviews.").doesNotContain("alertname");
      await().atMost(PATIENCE).until(() -> sink.of("duty-desk-now").size() == 1);
      assertThat(sink.of("duty-desk-now").get(0).names())
          .containsExactlyInAnyOrder("RiskAssessmentsOverdue", "RiskAssessmentsDueToday");
      assertThat(sink.of("keepers")).isEmpty();
    }
  }

  @Test
  void aSilentFeedHoldsBackItsClocksAtItsCouncilAndNothingElse() throws Exception {
    try (AlertmanagerProcess alertmanager = alertmanager(false)) {
      Map<String, String> silent = new HashMap<>(labels("FeedSilent", "today", ""));
      silent.put("feed", "cp-plans");
      alertmanager.post(silent, said("No cp-plans"));
      alertmanager.post(labels("ClocksOverdue", "today", "cp-review"), said("blinded"));
      alertmanager.post(labels("ClocksOverdue", "today", "conference"), said("still true"));
      Map<String, String> elsewhere = new HashMap<>(labels("ClocksOverdue", "today", "cp-review"));
      elsewhere.put("authority", "E10000012");
      alertmanager.post(elsewhere, said("true elsewhere"));

      await().atMost(PATIENCE).until(() -> sink.of("duty-desk").size() == 3);
      await().atMost(PATIENCE).until(() -> heldBack(alertmanager).equals(List.of("blinded")));
      assertThat(summaries("duty-desk"))
          .containsExactlyInAnyOrder("No cp-plans", "still true", "true elsewhere");
      assertThat(summaries("keepers")).containsExactly("No cp-plans");
    }
  }

  @Test
  void inQuietHoursOnlyWhatIsPressingIsTold() throws Exception {
    try (AlertmanagerProcess alertmanager = alertmanager(true)) {
      alertmanager.post(labels("ClocksOverdue", "today", "cp-review"), said("tomorrow"));
      alertmanager.post(labels("RepeatPlans", "know", ""), said("some day"));
      alertmanager.post(labels("RiskAssessmentsOverdue", "act-now", "x"), said("at once"));

      await().atMost(PATIENCE).until(() -> summaries("duty-desk-now").contains("at once"));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(alertmanager.log())
                      .contains("route is within mute time")
                      .contains("route is not within active time"));
      assertThat(sink.of("duty-desk")).isEmpty();
    }
  }

  @Test
  void whereTheMonitorDoesNotAnswerNobodyIsToldOfItsVanishedFiguresOneByOne() throws Exception {
    // Prometheus finds its Alertmanager after five seconds; what waited longer is told without a
    // wait.
    try (AlertmanagerProcess alertmanager = alertmanager(false, "15s");
        PrometheusProcess prometheus =
            PrometheusProcess.start(folder, "127.0.0.1:1", alertmanager.address())) {
      await()
          .atMost(PATIENCE)
          .until(() -> sink.namesFor("keepers-now").contains("NoMonitorAnswers"));
      await().atMost(PATIENCE).until(() -> sink.namesFor("duty-desk-now").size() == 1);
      List<String> twins =
          Rule.alerts().stream()
              .filter(Rule::isTwin)
              .filter(twin -> twin.expression().startsWith("absent(dutywatch"))
              .filter(twin -> twin.content().get("for").asText().endsWith("m"))
              .map(twin -> twin.annotation("summary"))
              .toList();
      await().atMost(PATIENCE).until(() -> heldBack(alertmanager).containsAll(twins));
      assertThat(heldBack(alertmanager)).contains("A monitor does not answer: 127.0.0.1:1");

      assertThat(twins).isNotEmpty();
      assertThat(prometheus.alerts().findValuesAsText("alertname")).contains("MonitorStopped");
      assertThat(sink.of("keepers")).isEmpty();
    }
  }

  @Test
  void aFigureOfAMonitorBecomesAMessageWithItsNumber() throws Exception {
    HttpServer monitor = monitor(4);
    try (AlertmanagerProcess alertmanager = alertmanager(false);
        PrometheusProcess prometheus =
            PrometheusProcess.start(
                folder, "127.0.0.1:" + monitor.getAddress().getPort(), alertmanager.address())) {
      await()
          .atMost(PATIENCE)
          .until(() -> sink.namesFor("duty-desk-now").contains("RiskAssessmentsOverdue"));

      JsonNode told =
          sink.of("duty-desk-now").stream()
              .filter(message -> message.names().contains("RiskAssessmentsOverdue"))
              .findFirst()
              .orElseThrow()
              .content();
      assertThat(told.at("/groupLabels/authority").asText()).isEqualTo(SOUTHEND);
      assertThat(told.at("/groupLabels/clock").asText()).isEqualTo("dv-risk-assessment");
      assertThat(told.at(SUMMARY).asText()).contains("4", SOUTHEND);
      assertThat(told.at("/alerts/0/annotations/description").asText()).contains(" 4 ");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(subjects())
                      .anyMatch(
                          subject -> subject.equals("Act now: " + told.at(SUMMARY).asText())));
      assertThat(prometheus.alerts().findValuesAsText("alertname"))
          .contains("RiskAssessmentsOverdue");
    } finally {
      monitor.stop(0);
    }
  }

  private static Map<String, String> labels(String name, String severity, String clock) {
    return Map.of("alertname", name, "severity", severity, "clock", clock, "authority", SOUTHEND);
  }

  private static Map<String, String> said(String summary) {
    return Map.of("summary", summary, "description", "More of it.");
  }

  private MimeMessage to(String address) throws Exception {
    for (MimeMessage message : mail.getReceivedMessages()) {
      if (message.getAllRecipients()[0].toString().equals(address)) {
        return message;
      }
    }
    throw new AssertionError("no mail to " + address);
  }

  /** The one part that it has: plain text. */
  private static String text(MimeMessage message) throws Exception {
    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(parts.getCount()).isEqualTo(1);
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
    return (String) parts.getBodyPart(0).getContent();
  }

  private List<String> subjects() throws Exception {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage message : mail.getReceivedMessages()) {
      subjects.add(message.getSubject());
    }
    return subjects;
  }

  private List<String> summaries(String receiver) {
    return sink.of(receiver).stream()
        .flatMap(message -> message.content().get("alerts").findValuesAsText("summary").stream())
        .distinct()
        .toList();
  }

  private static List<String> heldBack(AlertmanagerProcess alertmanager) {
    return StreamSupport.stream(alertmanager.alerts().spliterator(), false)
        .filter(alert -> !alert.at("/status/inhibitedBy").isEmpty())
        .map(alert -> alert.at("/annotations/summary").asText())
        .toList();
  }

  /** Stands in for a monitor on whose board so many risk assessments are overdue. */
  private static HttpServer monitor(int overdue) throws Exception {
    String metrics =
        """
        dutywatch_ready 1
        dutywatch_stream_running 1
        dutywatch_now_seconds %d
        dutywatch_clock_open{authority="%s",locality="west",clock="dv-risk-assessment",band="overdue"} %d
        """
            .formatted(System.currentTimeMillis() / 1000, SOUTHEND, overdue);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/metrics",
        exchange -> {
          byte[] body = metrics.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
