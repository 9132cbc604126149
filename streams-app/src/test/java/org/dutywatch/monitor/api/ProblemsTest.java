package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
  private static final TestApi API = new TestApi();
  private static final String REFERRALS = "/api/v1/indicators/referrals";
  private static final String DECISION = "/api/v1/clocks/referral-decision";

  @AfterAll
  static void stop() {
    API.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?window=fortnight            | unknown-window        | fortnight",
        "?window=custom               | unknown-window        | ytd, 12m",
        "?window=YTD                  | unknown-window        | ytd",
        "?from=2010-01-01             | missing-parameter     | 'to'",
        "?window=7d&from=2010-01-01   | conflicting-parameters| 'window'",
        "?window=7d&from=2010-01-01&to=2010-02-01 | conflicting-parameters | 'from'",
        "?to=2010-07-01               | date-after-today      | 2010-06-30",
        "?from=2010-01-01&to=2010-07-01 | date-after-today    | 'to'",
        "?from=2010-03-01&to=2010-02-28 | dates-out-of-order  | 2010-02-28",
        "?to=soon                     | unreadable-date       | 'soon'",
        "?to=2010-02-30               | unreadable-date       | 2010-02-30",
        "?to=2010-2-3                 | unreadable-date       | 2010-2-3",
        "?to=20100203                 | unreadable-date       | 'to'",
        "?to=0000-01-01               | unreadable-date       | 'to'",
        "?to=-2010-01-01              | unreadable-date       | 'to'",
        "?to=+12010-01-01             | unreadable-date       | 'to'",
        "?to=2010-02-03T00:00:00Z     | unreadable-date       | 'to'",
        "?from=2010-02-30&to=2010-04-01 | unreadable-date     | 'from'",
        "?by=shoe-size                | unknown-dimension     | authority, locality, team, agency",
        "?by=locality,                | unknown-dimension     | ''",
        "?by=locality,team,locality   | repeated-dimension    | 'locality'",
        "?basis=hope                  | unknown-basis         | completed, due",
        "?basis=DUE                   | unknown-basis         | completed, due",
        "?colour=red                  | unknown-parameter     | 'colour'",
        "?Window=7d                   | unknown-parameter     | window, from, to, by, basis",
        "?step=day                    | unknown-parameter     | 'step'",
        "?at=2010-06-01               | unknown-parameter     | 'at'",
        "?window=7d&window=7d         | repeated-parameter    | 'window'",
        "?by=team&by=locality         | repeated-parameter    | 'by'",
        "?window=                     | empty-parameter       | 'window'",
        "?window                      | empty-parameter       | 'window'",
        "?authority=                  | empty-parameter       | 'authority'",
        "?=7d                         | unknown-parameter     | ''",
        "?disclosure=public           | disclosure-not-built  | 'disclosure'",
        "?disclosure=none             | disclosure-not-built  | 'disclosure'",
        "?wait=61                     | unreadable-wait       | 60",
        "?wait=60.001                 | unreadable-wait       | 60",
        "?wait=-1                     | unreadable-wait       | '-1'",
        "?wait=soon                   | unreadable-wait       | 'soon'",
        "?wait=1e1                    | unreadable-wait       | '1e1'",
        "?position=nonsense           | unreadable-position   | nonsense",
        "?window=%ZZ                  | unreadable-query      | %",
        "?window=7d%                  | unreadable-query      | %",
        "?window=%FF                  | unreadable-query      | UTF-8",
      })
  void anIndicatorRefusesParameters(String query, String slug, String detail) {
    JsonNode problem =
        TestApi.json(
            API.raw("GET " + REFERRALS + query + " HTTP/1.0\r\nHost: localhost\r\n\r\n")
                .split("\r\n\r\n", 2)[1]);

    assertThat(problem.path("type").asText()).isEqualTo("/problems/" + slug);
    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/indicators?by=team                  | unknown-parameter",
        "/api/v1/indicators?disclosure=public        | disclosure-not-built",
        "/api/v1/status?window=7d                    | unknown-parameter",
        "/api/v1/clocks?by=team                      | unknown-parameter",
        "/api/v1/clocks?at=2010-07-01                | date-after-today",
        "/api/v1/clocks/referral-decision?at=soon    | unreadable-date",
        "/api/v1/clocks/referral-decision?at=2010-07-01 | date-after-today",
        "/api/v1/clocks/referral-decision?by=x       | unknown-dimension",
        "/api/v1/clocks/referral-decision?basis=due  | unknown-parameter",
        "/api/v1/clocks/referral-decision?to=2010-06-01 | unknown-parameter",
        "/api/v1/clocks/referral-decision/durations?window=8d | unknown-window",
        "/api/v1/clocks/referral-decision/durations?basis=due | unknown-parameter",
        "/api/v1/clocks/referral-decision/durations?to=2010-07-01 | date-after-today",
        "/api/v1/indicators/referrals/series         | missing-parameter",
        "/api/v1/indicators/referrals/series?from=2010-01-01 | missing-parameter",
        "/api/v1/indicators/referrals/series?to=2010-01-01 | missing-parameter",
        "/api/v1/indicators/referrals/series?from=2010-02-01&to=2010-01-01 | dates-out-of-order",
        "/api/v1/indicators/referrals/series?from=2010-02-01&to=2010-07-01 | date-after-today",
        "/api/v1/indicators/referrals/series?from=2010-02-01&to=2010-03-01&step=year | unknown-step",
        "/api/v1/indicators/referrals/series?from=2010-02-01&to=2010-03-01&window=7d | unknown-parameter",
        "/api/v1/indicators/referrals/series?from=0001-01-01&to=2010-03-01&step=day | too-many-steps",
        "/api/v1/indicators/referrals/series?from=0001-01-01&to=9999-12-31&step=week | too-many-steps",
        "/api/v1/indicators/referrals/series?from=1885-01-01&to=2010-03-01&step=month | too-many-steps",
      })
  void otherReadsRefuseParameters(String path, String slug) {
    TestApi.problem(API.get(path), 400, slug);
  }

  @Test
  void exactlyAsManyStepsAsAllowedAreAnswered() {
    String series = "/api/v1/indicators/referrals/series?to=2010-06-30&step=day&from=";

    API.answer(series + TestApi.TODAY.minusDays(1_499));
    JsonNode problem =
        TestApi.problem(API.get(series + TestApi.TODAY.minusDays(1_500)), 400, "too-many-steps");
    assertThat(problem.path("detail").asText()).contains("1501").contains("1500");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/indicators/no-such                      | unknown-indicator",
        "/api/v1/indicators/no-such?window=fortnight     | unknown-indicator",
        "/api/v1/indicators/no-such?disclosure=public    | unknown-indicator",
        "/api/v1/indicators/no-such/series               | unknown-indicator",
        "/api/v1/clocks/no-such?at=soon                  | unknown-clock",
        "/api/v1/clocks/no-such/durations?window=x       | unknown-clock",
        "/api/v1/clocks/referrals                        | unknown-clock",
        "/api/v1/clocks/repeat-cp-plan/durations         | unknown-clock",
        "/api                                            | not-found",
        "/api/v1                                         | not-found",
        "/api/v1/Indicators                              | not-found",
        "/api/v1/notices/abc                             | not-found",
        "/api/v1/children/abc                            | unknown-child",
        "/api/v1/clocks/no-such/cases?band=x             | unknown-clock",
        "/docs/no-such.js                                | not-found",
        "/page                                           | not-found",
        "/page/no-such.js                                | not-found",
        "/health                                         | not-found",
      })
  void whatIsNotThereIsNotFoundWhateverElseIsWrong(String path, String slug) {
    TestApi.problem(API.get(path), 404, slug);
  }

  @Test
  void anUnknownIndicatorIsToldWhatThereIs() {
    JsonNode problem =
        TestApi.problem(API.get("/api/v1/indicators/no-such"), 404, "unknown-indicator");

    assertThat(problem.path("detail").asText())
        .contains("'no-such'", "test-policy", "repeat-cp-plan, referrals");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET     | /api/v1/events                 | POST",
        "PUT     | /api/v1/events                 | POST",
        "POST    | /api/v1/indicators             | GET, HEAD",
        "DELETE  | /api/v1/indicators/referrals   | GET, HEAD",
        "PATCH   | /health/ready                  | GET, HEAD",
        "PROPFIND| /api/v1/status                 | GET, HEAD",
      })
  void anotherMethodIsToldWhichThereAre(String method, String path, String allowed) {
    HttpResponse<String> response = API.send(method, path);

    JsonNode problem = TestApi.problem(response, 405, "method-not-allowed");
    assertThat(response.headers().firstValue("Allow")).contains(allowed);
    assertThat(problem.path("detail").asText()).contains(method, allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%0A%1B[31mred", "%E2%80%AE", "%7F%00"})
  void controlCharactersDoNotComeBack(String value) {
    String detail =
        TestApi.problem(API.get(REFERRALS + "?window=" + value), 400, "unknown-window")
            .path("detail")
            .asText();

    assertThat(detail.codePoints())
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  @Test
  void aLongValueComesBackCutShort() {
    String detail =
        TestApi.problem(API.get(REFERRALS + "?window=" + "w".repeat(5000)), 400, "unknown-window")
            .path("detail")
            .asText();

    assertThat(detail).contains("'" + "w".repeat(100) + "...'").hasSizeLessThan(300);
  }

  @Test
  void aPathThatIsNotThereDoesNotComeBack() {
    assertThat(API.get("/api/v1/children/child-4711").body()).doesNotContain("4711");
  }

  @Test
  void aFaultSaysNothingOfItsInside() {
    try (TestApi api = new TestApi()) {
      api.monitor.faulty = true;

      HttpResponse<String> response = api.get(DECISION);

      TestApi.problem(response, 500, "internal-error");
      assertThat(response.body()).doesNotContain("fault that no client", "Exception");
    }
  }
}
