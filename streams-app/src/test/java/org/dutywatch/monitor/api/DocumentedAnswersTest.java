package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.api.EventGate.Acceptance;
import org.dutywatch.monitor.api.EventGate.Rejection;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.cases.ChildFiles.KeptRecord;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.pseudonym.References;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every answer that is documented can be had. */
class DocumentedAnswersTest {
  private static final String POSITION =
      "position="
          + PositionToken.encode(new Position(Map.of(new InputPartition("clock", 0), 1L)))
          + "&wait=0";
  private static final String CLOCK = "/api/v1/clocks/referral-decision";
  private static final String CHILD =
      "/api/v1/children/" + TestApi.REFERENCES.of(new References.Child("E06000033", "C-1"));
  private static final String SERIES = "/api/v1/indicators/referrals/series";
  private static final String QUALITY = "/api/v1/quality";
  private static final List<String> READS =
      List.of(
          "/api/v1/indicators?",
          "/api/v1/indicators/referrals?",
          SERIES + "?from=2010-01-01&to=2010-02-01&",
          "/api/v1/clocks?",
          CLOCK + "?",
          CLOCK + "/durations?",
          CLOCK + "/cases?",
          CLOCK + "/oldest?",
          CHILD + "?",
          QUALITY + "?",
          "/api/v1/names?",
          "/api/v1/calendar?from=2010-01-01&to=2010-02-01&",
          "/api/v1/status?");
  private static final List<String> WITHOUT_TAG =
      List.of("/status", "/cases", "/oldest", "/children");
  private static final String FIND = "/api/v1/children/find";
  private static final String PEER = "/internal/v1/peer";
  private static final List<String> HEALTH = List.of("/health/live?", "/health/ready?");
  private static final List<String> PAGES =
      List.of(
          "/?",
          "/cases?",
          "/child?",
          "/page/board.css?",
          "/openapi.json?",
          "/docs?",
          "/docs/docs.css?",
          "/metrics?");
  private static final String LETTERS = "/api/v1/dead-letters";
  private static final String LETTER = LETTERS + "/" + FakeDesk.ID;
  private static final String RESEND = LETTER + "/resend";
  private static final String NOTICES = "/api/v1/notices";
  private static final String ACKNOWLEDGE =
      NOTICES + "/" + FakeNotices.BREACHED.id() + "/acknowledge";
  private static final String LIVE = "/api/v1/live";
  private static final int PLACES_TO_WATCH = 2;
  private static final String LINES = "application/x-ndjson";

  private static final KeptRecord ONE_RECORD =
      new KeptRecord(
          CaseRecord.empty(new RecordId("E06000033", RecordType.REFERRAL, "C-1", "R-1")),
          List.of());

  private final Contract contract = new Contract();
  private final Map<String, Set<Integer>> shown = new TreeMap<>();
  private final TestApi api =
      new TestApi(
          new Limits(
              4,
              1,
              4,
              4,
              1,
              Duration.ofMillis(20),
              4,
              100,
              Duration.ofMillis(500),
              1,
              Duration.ofSeconds(9)));

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void everyDocumentedAnswerCanBeHad() throws Exception {
    api.monitor.file = List.of(ONE_RECORD);
    for (String path : READS) {
      aRead(path);
    }
    singleCases();
    anotherInstance();
    HEALTH.forEach(this::anyGet);
    PAGES.forEach(this::anyGet);
    anyGet(LETTERS + "?");
    show(LETTERS + "?colour=red");
    show(api.request(LETTERS).header("Accept", "text/html"));
    anyGet(LETTER + "?");
    show(LETTERS + "/none");
    show(LETTER + "?colour=red");
    show(api.request(LETTER).header("Via", "1.1 proxy"));
    notices();
    aStream();
    show("/docs/none");
    show("/page/none");
    show("/api/v1/indicators/none");
    show(SERIES.replace("referrals", "none"));
    show("/api/v1/clocks/none");
    show("/api/v1/clocks/none/durations");
    show("/api/v1/clocks/none/cases");
    show("/api/v1/clocks/none/oldest");
    show("/api/v1/children/none");
    aRush();
    faultsAndTroubles();
    posts();
    resends();

    assertThat(shown).isEqualTo(contract.operations());
  }

  private void anyGet(String path) {
    show(path);
    show(path + "x=" + "x".repeat(20_000));
    raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
    raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
  }

  private void aRead(String path) {
    anyGet(path);
    if (WITHOUT_TAG.stream().noneMatch(path::contains)) {
      show(api.request(path).header("If-None-Match", "*"));
    }
    show(path + "colour=red");
    show(path + POSITION);
    show(api.request(path).header("Accept", "text/html"));
  }

  private void singleCases() {
    show(api.request(CLOCK + "/cases").header("X-Forwarded-For", "192.0.2.1"));
    show(api.request(CHILD).header("X-Forwarded-For", "192.0.2.1"));
    show(QUALITY + "?finding=orphan");
    show(api.request(QUALITY + "?finding=orphan").header("X-Forwarded-For", "192.0.2.1"));
    find("{\"authority\":\"E06000033\",\"child\":\"C-1\"}", "application/json");
    find("{}", "application/json");
    find("{}", "text/plain");
    api.monitor.file = List.of();
    find("{\"authority\":\"E06000033\",\"child\":\"C-1\"}", "application/json");
    api.monitor.file = List.of(ONE_RECORD);
    show(
        api.request(FIND)
            .header("Origin", "http://evil.example")
            .POST(BodyPublishers.ofString("{}")));
    String line = "POST " + FIND + " HTTP/1.1\r\nConnection: close\r\nHost: ";
    raw(line + "evil.example\r\n\r\n");
    raw(line + "localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
    String type = "localhost\r\nContent-Type: application/json\r\n";
    raw(line + type + "Content-Length: 9\r\n\r\nhalf");
    raw(line + type + "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n");
    raw(line.replace("find", "find?" + "x".repeat(20_000)) + "localhost\r\n\r\n");
  }

  private void anotherInstance() {
    ask(FakeMonitor.SEALED_QUESTION, "text/plain");
    ask("none", "text/plain");
    ask("none", "application/json");
    String line = "POST " + PEER + " HTTP/1.1\r\nConnection: close\r\nHost: ";
    raw(line + "evil.example\r\n\r\n");
    raw(line + "localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
    String type = "localhost\r\nContent-Type: text/plain\r\n";
    raw(line + type + "Content-Length: 9\r\n\r\nhalf");
    raw(line + type + "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n");
    raw(line.replace("peer", "peer?colour=red") + "localhost\r\n\r\n");
    raw(line.replace("peer", "peer?" + "x".repeat(20_000)) + "localhost\r\n\r\n");
  }

  private void ask(String question, String contentType) {
    show(
        api.request(PEER)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(question)));
  }

  private void find(String body, String contentType) {
    show(api.request(FIND).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
  }

  private void notices() {
    anyGet(NOTICES + "?");
    show(NOTICES + "?colour=red");
    show(api.request(NOTICES).header("Accept", "text/html"));
    show(api.request(NOTICES).header("Via", "1.1 proxy"));
    String json = "application/json";
    acknowledge(ACKNOWLEDGE, json, "{\"by\": \"A\"}");
    acknowledge(ACKNOWLEDGE, json, "{}");
    acknowledge(ACKNOWLEDGE, "text/plain", "{}");
    acknowledge(NOTICES + "/none/acknowledge", json, "{\"by\": \"A\"}");
    api.notices.brokerAway = true;
    acknowledge(ACKNOWLEDGE, json, "{\"by\": \"A\"}");
    api.notices.brokerAway = false;
    api.notices.faulty = true;
    show(NOTICES);
    acknowledge(ACKNOWLEDGE, json, "{\"by\": \"A\"}");
    api.notices.faulty = false;
    String line = "POST " + ACKNOWLEDGE + " HTTP/1.1\r\nConnection: close\r\nHost: ";
    raw(line + "evil.example\r\n\r\n");
    raw(line + "localhost\r\nOrigin: http://evil.example\r\n\r\n");
    String type = "localhost\r\nContent-Type: application/json\r\n";
    raw(line + type + "Content-Length: 9\r\n\r\nhalf");
    raw(line + type + "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n");
    raw(line + "localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
    raw(line.replace("edge ", "edge?" + "x".repeat(20_000) + " ") + "localhost\r\n\r\n");
  }

  private void acknowledge(String path, String contentType, String body) {
    show(api.request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
  }

  /** A fault shows where nothing is known yet that could be told; later the stream would end. */
  private void aStream() throws IOException {
    api.monitor.faulty = true;
    show(LIVE);
    api.monitor.faulty = false;
    anyGet(LIVE + "?");
    show(LIVE + "?colour=red");
    List<Socket> watching = new ArrayList<>();
    try (TestApi crowded = new TestApi(Limits.USUAL.withWatchingAtOnce(PLACES_TO_WATCH))) {
      for (int i = 0; i < PLACES_TO_WATCH; i++) {
        watching.add(crowded.rawLive());
      }
      note("GET", LIVE, crowded.get(LIVE).statusCode());
    }
    for (Socket client : watching) {
      client.close();
    }
  }

  /** One read is held up, and there is room for one. */
  private void aRush() throws Exception {
    HeldUp held = new HeldUp();
    api.monitor.slowRead = held;
    CompletableFuture<HttpResponse<String>> slow =
        CompletableFuture.supplyAsync(() -> api.get(CLOCK + "/durations"));
    held.awaitArrivals(1);
    READS.forEach(this::show);
    PAGES.forEach(this::show);
    show(LETTERS);
    show(LETTER);
    show(NOTICES);
    held.letGo();
    assertThat(slow.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  private void faultsAndTroubles() {
    api.monitor.notLive = Optional.of("The stream has ended.");
    api.monitor.notReady = Optional.of("State is being restored.");
    HEALTH.forEach(this::show);
    api.monitor.faulty = true;
    READS.forEach(path -> show(path + POSITION));
    HEALTH.forEach(this::show);
    post(LINES, "{}");
    find("{\"authority\":\"E06000033\",\"child\":\"C-1\"}", "application/json");
    ask(FakeMonitor.SEALED_QUESTION, "text/plain");
    api.monitor.faulty = false;
    api.monitor.fileHeldElsewhere = true;
    find("{\"authority\":\"E06000033\",\"child\":\"C-1\"}", "application/json");
    api.monitor.fileHeldElsewhere = false;
    api.letters.faulty = true;
    List.of(LETTERS, LETTER).forEach(this::show);
    resend(FakeDesk.ID.toString(), "", "");
    api.letters.faulty = false;
  }

  private void posts() {
    post(LINES, "{}");
    post(LINES, "");
    post("text/plain", "{}");
    post(LINES, "x\n".repeat(10_001));
    api.monitor.brokerAway = true;
    post(LINES, "{}");
    api.monitor.brokerAway = false;
    api.monitor.acceptance =
        events ->
            new Acceptance(
                0,
                List.of(
                    new Rejection(
                        0, Optional.empty(), FakeMonitor.refused("expected JSON").refusal())),
                Position.START);
    post(LINES, "{}");
    String line = "POST /api/v1/events HTTP/1.1\r\nConnection: close\r\nHost: ";
    String type = "\r\nContent-Type: " + LINES + "\r\nContent-Length: 9";
    raw(line + "evil.example\r\n\r\n");
    raw(line + "localhost\r\nOrigin: http://evil.example\r\n\r\n");
    raw(line + "localhost" + type + "\r\n\r\nhalf");
    raw(line + "localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
    raw(line.replace("events", "events?" + "x".repeat(20_000)) + "localhost\r\n\r\n");
  }

  private void resends() {
    String merge = "application/merge-patch+json";
    resend(FakeDesk.ID.toString(), merge, "[]");
    resend(FakeDesk.ID.toString(), "text/plain", "{}");
    resend("0-0", "", "");
    resend(FakeDesk.ID.toString(), "application/cloudevents+json", " ".repeat((16 << 20) + 1));
    api.letters.value = "no JSON";
    resend(FakeDesk.ID.toString(), merge, "{}");
    resend(FakeDesk.ID.toString(), "", "");
    resend(FakeDesk.ID.toString(), "", "");
    api.letters.busy = true;
    resend(FakeDesk.ID.toString(), "", "");
    api.letters.busy = false;
    String line = "POST " + RESEND + " HTTP/1.1\r\nConnection: close\r\nHost: ";
    raw(line + "evil.example\r\n\r\n");
    raw(line + "localhost\r\nOrigin: http://evil.example\r\n\r\n");
    raw(line + "localhost\r\nContent-Type: " + merge + "\r\nContent-Length: 9\r\n\r\nhalf");
    raw(line + "localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
    raw(line.replace("resend", "resend?" + "x".repeat(20_000)) + "localhost\r\n\r\n");
  }

  private void resend(String id, String contentType, String body) {
    note("POST", RESEND, api.resend(id, contentType, body).statusCode());
  }

  private void post(String contentType, String body) {
    show(
        api.request("/api/v1/events")
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body)));
  }

  private void show(String path) {
    show(api.request(path));
  }

  private void show(HttpRequest.Builder request) {
    HttpRequest asked = request.copy().build();
    note(asked.method(), asked.uri().getPath(), api.send(request).statusCode());
  }

  private void raw(String request) {
    String[] line = request.split("\r\n", 2)[0].split(" ", -1);
    note(line[0], line[1], Integer.parseInt(api.raw(request).split(" ", -1)[1]));
  }

  private void note(String method, String path, int status) {
    shown
        .computeIfAbsent(contract.operation(method, path).orElseThrow(), o -> new TreeSet<>())
        .add(status);
  }
}
