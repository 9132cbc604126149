package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageResourceTest {
  private final TestApi api = new TestApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html;charset=utf-8, <!doctype html>",
    "/page/board.css, text/css;charset=utf-8, :root",
    "/page/board.js, text/javascript;charset=utf-8, EventSource",
    "/page/view.js, text/javascript;charset=utf-8, export",
    "/page/words.js, text/javascript;charset=utf-8, export",
    "/page/favicon.svg, image/svg+xml, <svg",
  })
  void everyFileIsServedAsWhatItIs(String path, String type, String holds) {
    HttpResponse<String> response = api.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains(type);
    assertThat(response.body()).contains(holds);
    assertThat(api.send("HEAD", path).statusCode()).isEqualTo(200);
  }

  @Test
  void everyAddressInThePageIsRelativeSoThatItWorksUnderAPath() {
    assertThat(api.get("/").body()).doesNotContainPattern("(src|href)=\"(/|https?:)");
    assertThat(api.get("/page/board.js").body())
        .contains("new EventSource(\"api/v1/live\")")
        .doesNotContain("http:", "https:");
  }

  @Test
  void noOtherFileIsServed() {
    TestApi.problem(api.get("/page/other.js"), 404, "not-found");
    TestApi.problem(api.get("/page/"), 404, "not-found");
  }
}
