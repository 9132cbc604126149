package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.deadletters.LetterFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLettersAnswersTest {
  private static final String LETTERS = "/api/v1/dead-letters";
  private static final String LETTER = LETTERS + "/3-17";

  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aListTellsWhyEachWasRefusedAndNothingOfWhatIsInIt() {
    HttpResponse<String> response = api.get(LETTERS);

    assertThat(TestApi.json(response.body()))
        .isEqualTo(
            TestApi.json(
                """
                {"letters": [{"id": "3-17", "time": "2010-06-30T08:00:00Z", "topic": "referrals",
                  "partition": 1, "offset": 42, "reason": "wrong-key",
                  "message": "key: expected the event's authority, '/' and its child",
                  "length": 48, "cut": false, "resent": false}], "next": null}
                """));
    assertThat(response.body()).doesNotContain("C-1").doesNotContain("C-2");
  }

  @Test
  void whatIsAskedForIsLookedFor() {
    api.answer(
        LETTERS
            + "?topic=cp-plans&reason=file-full&from=2010-06-01&to=2010-06-30T10:00:00%2B01:00"
            + "&resent=false&limit=7");

    assertThat(api.letters.filter)
        .isEqualTo(
            new LetterFilter(
                Optional.of("cp-plans"),
                Optional.of("file-full"),
                Optional.of(Instant.parse("2010-05-31T23:00:00Z")),
                Optional.of(Instant.parse("2010-06-30T09:00:00Z")),
                Optional.of(false)));
    assertThat(api.letters.limit).isEqualTo(7);
  }

  @Test
  void aDateAsTheEndHoldsAllOfThatDayInEngland() {
    api.answer(LETTERS + "?to=2010-06-30");

    assertThat(api.letters.filter.before()).contains(Instant.parse("2010-06-30T23:00:00Z"));
  }

  @Test
  void whereThereIsMoreTheNextRequestGoesOn() {
    api.letters.next = Optional.of(Map.of(0, 5L, 3, 18L));
    String cursor = api.answer(LETTERS).path("next").asText();

    api.answer(LETTERS + "?cursor=" + cursor);

    assertThat(api.letters.from).isEqualTo(Map.of(0, 5L, 3, 18L));
    assertThat(api.letters.limit).isEqualTo(100);
  }

  @Test
  void theListIsATableToo() {
    HttpResponse<String> response = api.send(api.request(LETTERS).header("Accept", "text/csv"));

    assertThat(response.body())
        .isEqualToNormalizingNewlines(
            """
            id,time,topic,partition,offset,reason,message,length,cut,resent
            3-17,2010-06-30T08:00:00Z,referrals,1,42,wrong-key,\
            "key: expected the event's authority, '/' and its child",48,false,false
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "topic=dutywatch.referrals, unknown-choice, dv-notifications",
    "reason=bad, unknown-choice, wrong-partition",
    "resent=maybe, unknown-choice, false",
    "from=yesterday, unreadable-time, 2010-05-31",
    "from=2010-02-30, unreadable-date, 2010-05-31",
    "to=2010-05-31T10:00, unreadable-time, +01:00",
    "to=%2B999999999-12-31T23:59:59Z, unreadable-time, 2010-05-31",
    "from=2010-06-02&to=2010-05-31, dates-out-of-order, after",
    "limit=0, unreadable-limit, 1000",
    "limit=1001, unreadable-limit, 1000",
    "limit=99999999999, unreadable-limit, 1000",
    "cursor=AQAT, unreadable-cursor, cursor",
    "position=x, unknown-parameter, cursor"
  })
  void aWrongParameterIsToldWhatThereIs(String query, String problem, String told) {
    JsonNode answer = TestApi.problem(api.get(LETTERS + "?" + query), 400, problem);

    assertThat(answer.path("detail").asText()).contains(told);
  }

  @Test
  void aLetterIsShownWithWhatIsInIt() {
    JsonNode letter = api.answer(LETTER);

    assertThat(letter.path("key").path("text").asText()).isEqualTo("E06000033/C-2");
    assertThat(letter.path("value").path("text").asText()).isEqualTo(api.letters.value);
    assertThat(letter.path("event").asText()).isEqualTo(api.letters.value);
    assertThat(letter.path("headers"))
        .isEqualTo(
            TestApi.json(
                """
                [{"name": "odd", "value": {"base64": "/w=="}}, {"name": "none", "value": null}]
                """));
    assertThat(letter.path("sentAgain").isNull()).isTrue();
  }

  @Test
  void aLetterThatWasSentAgainSaysSo() {
    api.letters.resent = true;

    assertThat(api.answer(LETTER).path("sentAgain"))
        .isEqualTo(
            TestApi.json(
                """
                {"time": "2010-06-30T09:00:00Z", "letter": "3-17", "event": "e-1"}
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3-18", "none", "3", "-3-17", "03-17", "3-99999999999999999999", "3-17%20"})
  void aLetterThatIsNotThereIsUnknown(String id) {
    TestApi.problem(api.get(LETTERS + "/" + id), 404, "unknown-letter");
    TestApi.problem(api.resend(id, "", ""), 404, "unknown-letter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
  void nobodyReadsOrSendsALetterThroughAProxy(String header) {
    TestApi.problem(
        api.send(api.request(LETTER).header(header, "192.0.2.7")), 403, "own-machine-only");
    TestApi.problem(
        api.send(
            api.request(LETTER + "/resend")
                .header(header, "192.0.2.7")
                .POST(BodyPublishers.noBody())),
        403,
        "own-machine-only");

    assertThat(api.letters.sent).isEmpty();
  }

  @Test
  void aLetterIsSentAgainAsItIsAndOnlyOnce() {
    HttpResponse<String> response = api.resend("3-17", "", "");

    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode answer = TestApi.json(response.body());
    assertThat(answer.path("sent").asBoolean()).isTrue();
    assertThat(answer.path("topic").asText()).isEqualTo("referrals");
    assertThat(answer.path("offset").asLong()).isEqualTo(42);
    assertThat(PositionToken.decode(answer.path("position").asText())).contains(FakeDesk.POSITION);
    assertThat(api.letters.sent).isEqualTo(api.letters.value);
    TestApi.problem(api.resend("3-17", "", ""), 409, "already-resent");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/cloudevents+json | {\"a\":1} | {\"a\":1}",
        "application/merge-patch+json; charset=utf-8 | {\"data\": {\"child\": null}} |"
            + " {\"specversion\":\"1.0\",\"data\":{}}",
        "application/json-patch+json | [{\"op\": \"remove\", \"path\": \"/data\"}] |"
            + " {\"specversion\":\"1.0\"}"
      })
  void aLetterIsMendedBeforeItIsSent(String mediaType, String body, String sent) {
    assertThat(api.resend("3-17", mediaType, body).statusCode()).isEqualTo(200);

    assertThat(api.letters.sent).isEqualTo(sent);
  }

  @Test
  void aDryRunSendsNothing() {
    HttpResponse<String> response =
        api.send(api.request(LETTER + "/resend?dryRun=true").POST(BodyPublishers.noBody()));

    assertThat(TestApi.json(response.body()).path("sent").asBoolean(true)).isFalse();
    assertThat(api.letters.resent).isFalse();
  }

  @Test
  void whatWouldBeRefusedAgainIsNotSentAndSaysWhy() {
    JsonNode problem =
        TestApi.problem(
            api.resend(
                "3-17", "application/json-patch+json", "[{\"op\": \"remove\", \"path\": \"/x\"}]"),
            422,
            "still-refused");

    assertThat(problem.path("reason").asText()).isEqualTo("malformed");
    assertThat(problem.path("message").asText()).contains("patch: it does not fit");
    assertThat(api.letters.sent).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "application/merge-patch+json, []",
    "application/merge-patch+json, '{'",
    "application/json-patch+json, {}",
    "application/json-patch+json, '[{\"op\": \"fly\"}]'"
  })
  void aBodyThatIsNoPatchIsRefused(String mediaType, String body) {
    TestApi.problem(api.resend("3-17", mediaType, body), 400, "unreadable-body");
  }

  @Test
  void anotherMediaTypeIsToldTheThree() {
    JsonNode problem =
        TestApi.problem(
            api.resend("3-17", "application/json", "{}"), 415, "unsupported-media-type");

    assertThat(problem.path("detail").asText())
        .contains("cloudevents+json", "merge-patch+json", "json-patch+json");
  }

  @Test
  void withoutABrokerOrInARushTheClientIsToldToComeAgain() {
    api.letters.broken = true;
    TestApi.problem(api.get(LETTERS), 503, "broker-unavailable");
    TestApi.problem(api.get(LETTER), 503, "broker-unavailable");
    TestApi.problem(api.resend("3-17", "", ""), 503, "broker-unavailable");

    api.letters.broken = false;
    api.letters.busy = true;
    TestApi.problem(api.get(LETTERS), 503, "too-busy");
  }
}
