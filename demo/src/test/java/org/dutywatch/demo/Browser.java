package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Chromium, which notes whatever goes wrong on its pages. */
final class Browser implements AutoCloseable {
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> faults = new CopyOnWriteArrayList<>();

  Browser() {
    Path program = Program.find("chromium");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox")));
  }

  /** An empty page of a size, in the light colours. */
  Page page(int width, int height) {
    return page(width, height, ColorScheme.LIGHT);
  }

  Page page(int width, int height, ColorScheme colours) {
    return watched(options(width, height).setColorScheme(colours));
  }

  /** An empty page on a screen of a size that shows everything twice as large. */
  Page twiceAsLarge(int width, int height) {
    return watched(options(width / 2, height / 2).setDeviceScaleFactor(2));
  }

  private static NewPageOptions options(int width, int height) {
    return new NewPageOptions()
        .setViewportSize(width, height)
        .setColorScheme(ColorScheme.LIGHT)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private Page watched(NewPageOptions options) {
    Page page = chromium.newPage(options);
    page.onPageError(faults::add);
    page.onConsoleMessage(this::noteIfError);
    page.onRequestFailed(this::noteUnlessGivenUp);
    return page;
  }

  private void noteIfError(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      faults.add(message.text() + " " + message.location());
    }
  }

  /** A page gives a request up itself when it begins another in its place. */
  private void noteUnlessGivenUp(Request request) {
    if (!request.failure().equals("net::ERR_ABORTED")) {
      faults.add(request.url() + " " + request.failure());
    }
  }

  /**
   * Sees that no page had an error of its scripts, one in its console, or a request that failed.
   */
  void seeThatNothingWentWrong() {
    assertThat(faults).isEmpty();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
