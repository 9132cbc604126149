package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsPageTest {
  private static final TestApi API = new TestApi();

  @AfterAll
  static void stop() {
    API.close();
  }

  @Test
  void thePageLoadsItsOwnFilesAndNothingFromElsewhere() {
    String page = API.get("/docs").body();

    List<String> loads =
        Pattern.compile("(?:src|href)=\"([^\"]*)\"")
            .matcher(page)
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();
    assertThat(loads)
        .containsExactly(
            "/docs/favicon-32x32.png",
            "/docs/swagger-ui.css",
            "/docs/docs.css",
            "/openapi.json",
            "/docs/swagger-ui-bundle.js",
            "/docs/docs.js");
    loads.forEach(path -> assertThat(API.get(path).statusCode()).as(path).isEqualTo(200));
    assertThat(page).doesNotContain("http:", "https:", "<style", "style=");
  }

  @Test
  void thePageMayNoMoreThanAllElse() {
    assertThat(policy("/docs")).isEqualTo(policy("/api/v1/clocks"));
    assertThat(policy("/api/v1/clocks"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'");
  }

  private static String policy(String path) {
    return API.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"openapi.yaml", "index.html", "..%2Fopenapi.yaml", "swagger-ui.js"})
  void otherFilesOfTheClassPathAreNotGiven(String file) {
    HttpResponse<String> answer = API.get("/docs/" + file);

    assertThat(answer.statusCode()).isBetween(400, 404);
  }
}
