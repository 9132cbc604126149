package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageResourceTest {
  private static final Pattern IMPORT = Pattern.compile("from \"\\./([a-z.]+)\"");

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
    "/cases, text/html;charset=utf-8, <!doctype html>",
    "/child, text/html;charset=utf-8, <!doctype html>",
    "/page/clocks.js, text/javascript;charset=utf-8, export",
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
    for (String page : List.of("/", "/cases", "/child")) {
      assertThat(api.get(page).body()).doesNotContainPattern("(src|href)=\"(/|https?:)");
    }
    assertThat(api.get("/page/board.js").body())
        .contains("new EventSource(address(\"api/v1/live\"))")
        .doesNotContain("http:", "https:");
  }

  @Test
  void everyScriptThatAnotherOneNeedsIsServed() {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of("board.js", "cases.js", "child.js"));
    while (!open.isEmpty()) {
      String script = open.remove();
      if (seen.add(script)) {
        Matcher imported = IMPORT.matcher(api.get("/page/" + script).body());
        while (imported.find()) {
          open.add(imported.group(1));
        }
      }
    }
    assertThat(seen).hasSize(21);
    seen.forEach(script -> assertThat(api.get("/page/" + script).statusCode()).isEqualTo(200));
  }

  @Test
  void noOtherFileIsServed() {
    TestApi.problem(api.get("/page/other.js"), 404, "not-found");
    TestApi.problem(api.get("/page/"), 404, "not-found");
  }
}
