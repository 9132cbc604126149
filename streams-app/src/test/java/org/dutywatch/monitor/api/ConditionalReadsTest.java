package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.board.Share;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalReadsTest {
  static final List<String> FIGURES =
      List.of(
          "/api/v1/indicators/referrals",
          "/api/v1/indicators/referrals/series?from=2010-01-01&to=2010-02-01",
          "/api/v1/clocks",
          "/api/v1/clocks/referral-decision",
          "/api/v1/clocks/referral-decision/durations");
  static final List<String> READS =
      Stream.concat(Stream.of("/api/v1/indicators"), FIGURES.stream()).toList();
  private static final String REFERRALS = FIGURES.get(0);

  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @FieldSource("READS")
  void anAnswerThatTheClientHasIsNeitherSentNorWorkedOutAgain(String path) {
    HttpResponse<String> first = api.get(path);
    api.monitor.questions.clear();

    HttpResponse<String> second = ask("GET", path, tag(first));

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(tag(second)).isEqualTo(tag(first));
    assertThat(second.headers().firstValue("Cache-Control")).contains("no-cache, private");
    assertThat(second.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
    assertThat(api.monitor.questions).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FIGURES")
  void anEventOrANewDayMakesAnotherAnswer(String path) {
    String before = tag(api.get(path));

    api.monitor.change();
    HttpResponse<String> afterAnEvent = ask("GET", path, before);
    api.monitor.now = Optional.of(Instant.parse("2010-06-30T23:00:00Z")); // 1 July in London
    HttpResponse<String> onTheNextDay = ask("GET", path, tag(afterAnEvent));

    assertThat(afterAnEvent.statusCode()).isEqualTo(200);
    assertThat(onTheNextDay.statusCode()).isEqualTo(200);
    assertThat(List.of(before, tag(afterAnEvent), tag(onTheNextDay))).doesNotHaveDuplicates();
  }

  @Test
  void theSameDayLaterIsTheSameAnswer() {
    String morning = tag(api.get(REFERRALS));
    api.monitor.now = Optional.of(Instant.parse("2010-06-30T22:59:59Z"));

    assertThat(ask("GET", REFERRALS, morning).statusCode()).isEqualTo(304);
  }

  @Test
  void definitionsStayTheSameWhenTheBoardChanges() {
    String before = tag(api.get("/api/v1/indicators"));
    api.monitor.change();
    api.monitor.now = Optional.empty();

    assertThat(ask("GET", "/api/v1/indicators", before).statusCode()).isEqualTo(304);
  }

  @Test
  void anotherRunOfTheMonitorHasOtherTags() {
    try (TestApi other = new TestApi()) {
      assertThat(tag(other.get(REFERRALS))).isNotEqualTo(tag(api.get(REFERRALS)));
    }
  }

  @Test
  void tagsTellQuestionsAndFormsApart() {
    List<String> questions =
        List.of(
            REFERRALS,
            REFERRALS + "?window=7d",
            REFERRALS + "?window=28d",
            REFERRALS + "?by=team",
            REFERRALS + "?authority=E1",
            REFERRALS + "?authority=E1,%20by=team",
            REFERRALS + "?authority=E1&by=team",
            "/api/v1/indicators/repeat-cp-plan");

    List<String> tags =
        questions.stream().flatMap(q -> Stream.of(tag(api.get(q)), tag(csv(q)))).toList();

    assertThat(tags).doesNotHaveDuplicates();
  }

  private HttpResponse<String> csv(String path) {
    return api.send(api.request(path).header("Accept", "text/csv"));
  }

  @Test
  void theOrderOfParametersAndThePositionMakeNoOtherAnswer() {
    String one = tag(api.get(REFERRALS + "?window=7d&by=team"));
    String token = PositionToken.encode(Position.START);

    assertThat(tag(api.get(REFERRALS + "?by=team&window=7d&position=" + token + "&wait=3")))
        .isEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TAG", "\"other\", TAG", "OPAQUE", "\"a,b\" ,W/\"x\",OPAQUE", "*", " * "})
  void anyOfTheTagsOfARequestMayBeTheOne(String held) {
    String tag = tag(api.get(REFERRALS));
    String header = held.replace("TAG", tag).replace("OPAQUE", tag.substring(2));

    assertThat(ask("GET", REFERRALS, header).statusCode()).isEqualTo(304);
    assertThat(ask("HEAD", REFERRALS, header).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "W/\"\"", "nonsense", "UNQUOTED", "\"x UNQUOTED\"", "\"*\""})
  void otherTagsAreAnsweredInFull(String held) {
    String tag = tag(api.get(REFERRALS));
    String unquoted = tag.substring(3, tag.length() - 1);

    assertThat(ask("GET", REFERRALS, held.replace("UNQUOTED", unquoted)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void severalLinesOfTheHeaderCountAsOne() {
    String tag = tag(api.get(REFERRALS));

    HttpResponse<String> answer =
        api.send(
            api.request(REFERRALS)
                .header("If-None-Match", "\"other\"")
                .header("If-None-Match", tag));

    assertThat(answer.statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @FieldSource("READS")
  void headHasTheHeadersOfGet(String path) {
    HttpResponse<String> get = api.get(path);
    HttpResponse<String> head = api.send("HEAD", path);

    assertThat(headers(head)).isEqualTo(headers(get)).containsKey("etag");
  }

  private static Map<String, List<String>> headers(HttpResponse<String> response) {
    Map<String, List<String>> headers = new HashMap<>(response.headers().map());
    headers.remove("date");
    return headers;
  }

  @Test
  void whatIsRefusedIsRefusedWhateverTheClientHas() {
    for (String refused :
        List.of(REFERRALS + "?to=2010-07-01", REFERRALS + "?x=1", "/api/v1/indicators/none")) {
      HttpResponse<String> answer = ask("GET", refused, "*");

      assertThat(answer.statusCode()).isBetween(400, 404);
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void whatChangesAtAnyMomentHasNoTag() {
    for (String path : List.of("/api/v1/status", "/health/live", "/health/ready")) {
      HttpResponse<String> answer = ask("GET", path, "*");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void aReadThatWaitsComparesAfterTheWait() throws Exception {
    Position ahead = new Position(Map.of(new InputPartition("clock", 0), 1L));
    String before = tag(api.get(REFERRALS));

    CompletableFuture<HttpResponse<String>> read =
        CompletableFuture.supplyAsync(
            () -> ask("GET", REFERRALS + "?position=" + PositionToken.encode(ahead), before));
    assertThat(api.monitor.waiting.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    api.monitor.figures =
        new IndicatorFigures(Share.count(17), Optional.empty(), List.of(), Optional.empty());
    api.monitor.change();
    api.monitor.held = ahead;
    api.monitor.reached.countDown();

    HttpResponse<String> answer = read.get(10, TimeUnit.SECONDS);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("17");
    assertThat(tag(answer)).isNotEqualTo(before);
  }

  @Test
  void figuresAndTagAreOfOneStateOfTheBoard() {
    api.get(REFERRALS);

    assertThat(api.monitor.askedOutsideOneState).isEmpty();
  }

  @Test
  void aPostIsNotConditional() {
    HttpResponse<String> answer =
        api.send(
            api.request("/api/v1/events")
                .header("Content-Type", "application/x-ndjson")
                .header("If-None-Match", "*")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(202);
  }

  private HttpResponse<String> ask(String method, String path, String held) {
    return api.send(
        api.request(path).method(method, BodyPublishers.noBody()).header("If-None-Match", held));
  }

  private static String tag(HttpResponse<String> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }
}
