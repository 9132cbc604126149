package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page {@code /docs} in a browser: to read the contract on, and to try it. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(300)
class ContractPageTest {
  private BoardMonitor monitor;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    browser = new Browser();
    monitor = new BoardMonitor(data, "southend-2010");
  }

  @AfterAll
  void stop() {
    browser.close();
    monitor.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "500, 800"})
  void listsTheOperationsAndTriesThemWithinTheScreen(int width, int height) {
    List<String> asked = new CopyOnWriteArrayList<>();
    Page page = browser.page(width, height);
    page.onRequest((Request request) -> asked.add(request.url()));

    monitor.open(page, "/docs");
    Locator status = page.locator("#operations-state-readStatus");
    status.waitFor();
    assertThat(page.locator(".opblock").count()).isEqualTo(pathsOfTheContract(page));
    assertThat(status.textContent()).contains("GET", "/api/v1/status", "How the monitor is doing");
    assertThat(widthOf(page)).isEqualTo(width);

    assertThat(operationsWiderThanTheScreen(page)).isEmpty();
    status.locator(".opblock-summary-control").click();
    status.locator(".try-out__btn").click();
    status.locator("button.execute").click();
    Locator answer = status.locator(".live-responses-table .highlight-code");
    answer.first().waitFor();

    assertThat(answer.first().textContent()).contains("\"policy\": \"southend-2010\"");
    assertThat(widthOf(page)).isEqualTo(width);
    assertThat(asked)
        .contains(monitor.address("/openapi.json"), monitor.address("/api/v1/status?wait=10"))
        .allMatch(url -> url.startsWith(monitor.address("/")) || url.startsWith("data:"));
    browser.seeThatNothingWentWrong();
    page.close();
  }

  /** Opens one after another: all of them at once keep a browser busy for half a minute. */
  private static List<?> operationsWiderThanTheScreen(Page page) {
    return (List<?>)
        page.evaluate(
            """
            async () => {
              const tooWide = [];
              for (const operation of document.querySelectorAll('.opblock')) {
                operation.querySelector('.opblock-summary-control').click();
                while (!operation.querySelector('.opblock-body')) {
                  await new Promise(requestAnimationFrame);
                }
                if (document.documentElement.scrollWidth > innerWidth) {
                  tooWide.push(operation.id);
                }
                operation.querySelector('.opblock-summary-control').click();
              }
              return tooWide;
            }""");
  }

  /** Each has one operation. */
  private static int pathsOfTheContract(Page page) {
    return (int)
        page.evaluate(
            "async () => Object.keys((await (await fetch('/openapi.json')).json()).paths).length");
  }

  private static int widthOf(Page page) {
    return (int) page.evaluate("() => document.documentElement.scrollWidth");
  }
}
