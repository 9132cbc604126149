package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The monitor has no authentication, so a page of another site must not get through to it. */
class ServedHostsTest {
  private static final TestApi API = new TestApi(Limits.USUAL, List.of("Monitor", "board.example"));

  @AfterAll
  static void stop() {
    API.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:1",
        "127.0.0.1:8080",
        "[::1]:8080",
        "monitor:8080",
        "board.example",
        "board.example.",
      })
  void itAnswersToItsOwnNames(String host) {
    assertThat(get(host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.2",
        "monitor.evil.example:8080",
        "[::2]",
        "0.0.0.0:8080",
      })
  void itRefusesOtherNames(String host) {
    assertProblem(get(host), 421, "misdirected-request");
  }

  @Test
  void whatIsNotThereIsNotToldToOthersEither() {
    assertProblem(
        API.raw("GET /nowhere HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"),
        421,
        "misdirected-request");
  }

  @Test
  void anOldClientThatNamesNoHostIsAnswered() {
    assertThat(API.raw("GET /health/live HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, http://localhost:8080",
    "LOCALHOST:8080, http://localhost:8080",
    "127.0.0.1, http://127.0.0.1",
    "board.example, https://board.example",
    "127.0.0.1:8080, https://board.example",
    "127.0.0.1:8080, https://board.example:444",
  })
  void pagesOfItsOwnMaySend(String host, String origin) {
    assertThat(post(host, origin)).startsWith("HTTP/1.1 202");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, http://evil.example",
    "localhost:8080, http://localhost:3000",
    "localhost:8080, http://127.0.0.1:8080",
    "localhost:8080, null",
    "localhost:8080, ''",
    "localhost:8080, localhost:8080",
    "localhost:8080, http://user@localhost:8080",
    "board.example, https://board.example.evil.example",
  })
  void pagesOfOtherSitesMayNotSend(String host, String origin) {
    assertProblem(post(host, origin), 403, "foreign-origin");
  }

  @Test
  void aRequestThatReadsMayComeFromAnywhereSinceNoOtherPageMayReadTheAnswer() {
    String answer =
        API.raw(
            String.join(
                "\r\n",
                "GET /api/v1/clocks HTTP/1.1",
                "Host: localhost",
                "Origin: http://evil.example",
                "Connection: close",
                "",
                ""));

    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("Cross-Origin-Resource-Policy: same-origin")
        .doesNotContainIgnoringCase("Access-Control-Allow");
  }

  private static String get(String host) {
    return API.raw("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  private static String post(String host, String origin) {
    return API.raw(
        String.join(
            "\r\n",
            "POST /api/v1/events HTTP/1.1",
            "Host: " + host,
            "Origin: " + origin,
            "Content-Type: application/x-ndjson",
            "Content-Length: 2",
            "Connection: close",
            "",
            "{}"));
  }

  private static void assertProblem(String response, int status, String slug) {
    assertThat(response).startsWith("HTTP/1.1 " + status);
    JsonNode problem = TestApi.json(response.split("\r\n\r\n", 2)[1]);
    assertThat(problem.path("type").asText()).isEqualTo("/problems/" + slug);
  }
}
