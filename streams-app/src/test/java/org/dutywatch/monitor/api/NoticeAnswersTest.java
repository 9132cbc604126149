package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.dutywatch.monitor.notify.TestNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeAnswersTest {
  private static final String NOTICES = "/api/v1/notices";
  private static final String ID = FakeNotices.BREACHED.id();

  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> acknowledge(String id, String body) {
    return api.send(
        api.request(NOTICES + "/" + id + "/acknowledge")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void whatStandsIsListedWithReferencesAlone() {
    JsonNode answer = api.answer(NOTICES);

    assertThat(answer.path("total").asInt()).isEqualTo(2);
    assertThat(answer.path("notices").findValuesAsText("id"))
        .containsExactly(ID, FakeNotices.DUE_SOON.id());
    assertThat(answer.at("/notices/0/child").asText()).isEqualTo("cA");
    assertThat(answer.at("/notices/0/acknowledgedBy").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "type=clock.breached, 1",
    "type=clock.due-soon, 1",
    "team=court, 1",
    "team=none, 0",
    "locality=west, 2",
    "authority=E06000033, 2",
    "clock=referral-decision, 2",
    "clock=dv-risk-assessment, 0",
    "acknowledged=true, 0",
    "acknowledged=false, 2"
  })
  void itIsConfinedToWhatIsAskedFor(String query, int many) {
    assertThat(api.answer(NOTICES + "?" + query).path("total").asInt()).isEqualTo(many);
  }

  @Test
  void aLimitCutsTheListAndNotItsTotal() {
    JsonNode answer = api.answer(NOTICES + "?limit=1");

    assertThat(answer.path("notices")).hasSize(1);
    assertThat(answer.path("total").asInt()).isEqualTo(2);
  }

  @Test
  void pageAfterPageHasEachOfThemOnceTheLongestDueFirst() {
    for (int i = 0; i < 8; i++) {
      api.notices.take(TestNotice.breached("P" + i, "first-contact"));
    }
    List<String> whole = api.answer(NOTICES).path("notices").findValuesAsText("id");

    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = api.answer(NOTICES + "?limit=3" + cursor);
      assertThat(page.path("total").asInt()).isEqualTo(10);
      paged.addAll(page.path("notices").findValuesAsText("id"));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
    } while (!cursor.isEmpty());

    assertThat(paged).hasSize(10).isEqualTo(whole);
  }

  @Test
  void aPageGoesOnWhereTheOneBeforeEndedThoughTheLastOfThatIsGone() {
    JsonNode page = api.answer(NOTICES + "?limit=1");
    assertThat(page.path("notices").findValuesAsText("id")).containsExactly(ID);
    api.notices.take(TestNotice.of("clock.breach-withdrawn", "A", "first-contact", 3));

    JsonNode next = api.answer(NOTICES + "?limit=1&cursor=" + page.path("next").asText());

    assertThat(next.path("notices").findValuesAsText("id"))
        .containsExactly(FakeNotices.DUE_SOON.id());
    assertThat(next.path("next").isNull()).isTrue();
    assertThat(next.path("total").asInt()).isEqualTo(1);
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String another = TestApi.REFERENCES.ofPlace(new byte[] {1, 2, 3});
    for (String cursor : List.of("abc", another)) {
      TestApi.problem(api.get(NOTICES + "?cursor=" + cursor), 400, "unreadable-cursor");
    }
  }

  @Test
  void itIsATableToo() {
    String table = api.send(api.request(NOTICES).header("Accept", "text/csv")).body();

    assertThat(table.lines())
        .hasSize(3)
        .first()
        .isEqualTo(
            "id,type,time,authority,clock,subject,child,dueOn,locality,team,acknowledgedBy,"
                + "acknowledgedAt,note");
  }

  @Test
  void whoeverAcknowledgesStandsWithTheNoticeFromThenOn() throws Exception {
    HttpResponse<String> response =
        acknowledge(ID, "{\"by\": \"A. Manager\", \"note\": \"Done.\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode answer = new JsonMapper().readTree(response.body());
    assertThat(answer.path("acknowledgedBy").asText()).isEqualTo("A. Manager");
    assertThat(answer.path("acknowledgedAt").asText()).isEqualTo("2010-05-14T08:05:00Z");
    assertThat(answer.path("note").asText()).isEqualTo("Done.");
    assertThat(api.answer(NOTICES + "?acknowledged=true").path("notices").get(0)).isEqualTo(answer);
    assertThat(api.answer(NOTICES + "?acknowledged=false").path("notices").findValuesAsText("id"))
        .containsExactly(FakeNotices.DUE_SOON.id());
  }

  @Test
  void aNoteIsNotNeeded() {
    assertThat(acknowledge(ID, "{\"by\": \"A. Manager\"}").statusCode()).isEqualTo(200);
    assertThat(acknowledge(ID, "{\"by\": \"A. Manager\", \"note\": null}").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{}",
        "{\"by\": 1}",
        "{\"by\": \" \"}",
        "{\"by\": \"A\", \"note\": 1}",
        "{\"by\": \"A\", \"note\": \"\"}",
        "{\"by\": \"A\", \"notes\": \"Done.\"}"
      })
  void whoMustBeATextAndSoMustTheNote(String body) {
    TestApi.problem(acknowledge(ID, body), 400, "unreadable-body");
  }

  @Test
  void neitherMayBeEndless() {
    TestApi.problem(
        acknowledge(ID, "{\"by\": \"" + "a".repeat(201) + "\"}"), 400, "unreadable-body");
    TestApi.problem(
        acknowledge(ID, "{\"by\": \"a\", \"note\": \"" + "a".repeat(2001) + "\"}"),
        400,
        "unreadable-body");
  }

  @Test
  void whatDoesNotStandCannotBeAcknowledged() {
    TestApi.problem(
        acknowledge("rZ.referral-decision.0.1", "{\"by\": \"A\"}"), 404, "unknown-notice");
  }

  @Test
  void othersThanThisMachineAreToldNothing() {
    TestApi.problem(
        api.send(api.request(NOTICES).header("Via", "1.1 proxy")), 403, "own-machine-only");
    TestApi.problem(
        api.send(
            api.request(NOTICES + "/" + ID + "/acknowledge")
                .header("X-Forwarded-For", "192.0.2.1")
                .POST(BodyPublishers.ofString("{\"by\": \"A\"}"))),
        403,
        "own-machine-only");
    assertThat(api.answer(NOTICES + "?acknowledged=true").path("total").asInt()).isZero();
  }

  @Test
  void whatCannotBeDoneNowSaysSo() {
    api.notices.beingRead = true;
    TestApi.problem(api.get(NOTICES), 503, "not-ready");
    TestApi.problem(acknowledge(ID, "{\"by\": \"A\"}"), 503, "not-ready");
    api.notices.beingRead = false;
    api.notices.brokerAway = true;
    TestApi.problem(acknowledge(ID, "{\"by\": \"A\"}"), 503, "broker-unavailable");
  }

  @Test
  void parametersThatThereAreNotAreRefused() {
    for (String query :
        List.of("type=x", "clock=x", "acknowledged=x", "limit=0", "limit=1001", "colour=red")) {
      assertThat(api.get(NOTICES + "?" + query).statusCode()).as(query).isEqualTo(400);
    }
  }
}
