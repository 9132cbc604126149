package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no HTTP client would send. */
class RawRequestsTest {
  private static final TestApi API = new TestApi();
  private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  @AfterAll
  static void stop() {
    API.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /api/v1/indicators/%ZZ            | 400",
        "GET /api/v1/indicators/a%2Fb          | 404",
        "GET /api/v1/indicators/%FF            | 400",
        "GET /api/v1/indicators/../../secret   | 404",
        "GET /api/v1/indicators/%00            | 400",
        "GET //api/v1/status                   | 404",
        "GE(T /api/v1/status                   | 400",
        "TRACE /api/v1/status                  | 405",
        "OPTIONS *                             | 404",
        "GET http://localhost/api/v1/nothing   | 404",
        "GET http://evil.example/api/v1/status | 400",
        "OPTIONS /api/v1/status                | 405",
        "GET /api/v1/indicators/%20            | 404",
        "GET /api/v1/status;session=1          | 404",
      })
  void oddPathsAndMethodsAreProblems(String line, int status) {
    assertProblem(API.raw(line + END), status);
  }

  @Test
  void headersAndPathsThatAreTooLongAreProblems() {
    assertProblem(API.raw("GET /api/v1/" + "x".repeat(20_000) + END), 414);
    assertProblem(
        API.raw(
            "GET /api/v1/status HTTP/1.1\r\nHost: localhost\r\nX: "
                + "x".repeat(20_000)
                + "\r\n\r\n"),
        431);
  }

  @Test
  void aRequestThatIsNotHttpIsAProblem() {
    assertProblem(API.raw("GET /api/v1/status HTTP/1.1\r\n\r\n"), 400);
    assertProblem(API.raw("GET /api/v1/status HTTP/7.1\r\nHost: localhost\r\n\r\n"), 505);
  }

  @Test
  void aBodyThatIsNotFramedAsItSaysIsAProblem() {
    assertProblem(API.raw(post("Transfer-Encoding: chunked") + "zz\r\nhello\r\n0\r\n\r\n"), 400);
    assertProblem(API.raw(post("Content-Length: minus")), 400);
  }

  @Test
  void aBodyThatIsAnnouncedTooLargeIsNotAskedFor() {
    assertProblem(API.raw(post("Expect: 100-continue", "Content-Length: 99999999999")), 413);
  }

  private static String post(String... headers) {
    return String.join(
            "\r\n",
            "POST /api/v1/events HTTP/1.1",
            "Host: localhost",
            "Connection: close",
            "Content-Type: application/x-ndjson",
            String.join("\r\n", headers))
        + "\r\n\r\n";
  }

  private static void assertProblem(String response, int status) {
    assertThat(response).startsWith("HTTP/1.1 " + status);
    String[] parts = response.split("\r\n\r\n", 2);
    assertThat(parts[0])
        .containsIgnoringCase("Content-Type: application/problem+json")
        .containsIgnoringCase("Cache-Control: no-store")
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .doesNotContainIgnoringCase("\r\nServer:");
    JsonNode problem = TestApi.json(parts[1]);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asText()).isNotBlank();
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
  }
}
