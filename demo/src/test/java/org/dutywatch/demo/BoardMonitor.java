package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.app.ConfigLoader;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.proof.kill.CommandProcess;
import org.dutywatch.proof.kill.MonitorClient;

/** A monitor with an embedded broker, on the event clock, whose page is looked at. */
final class BoardMonitor implements AutoCloseable {
  private final Path log;
  private final CommandProcess process;
  private final String address;
  private final MonitorClient client;
  private final WorkingCalendar calendar;
  private String position = "";

  /** Starts it and waits until it is ready. */
  BoardMonitor(Path data, String policy) throws IOException {
    this(data, policy, Map.of());
  }

  /** As the other, with further settings. */
  BoardMonitor(Path data, String policy, Map<String, String> more) throws IOException {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("DUTYWATCH_DATA_DIR", data.toString());
    settings.put("DUTYWATCH_HTTP_PORT", "0");
    settings.put("DUTYWATCH_CLOCK", "event");
    settings.put("DUTYWATCH_POLICY", policy);
    calendar = Rules.of(ConfigLoader.load(Optional.empty(), settings)).calendar();
    log = Files.createTempFile("dutywatch-board-test", ".log");
    process = CommandProcess.start(Main.class, log, settings, "monitor", "--embedded-broker");
    address = process.awaitLine("Dutywatch is ready at ");
    client = new MonitorClient(address);
  }

  /** Posts events, one a line. */
  void post(String lines) throws IOException, InterruptedException {
    position = client.post(lines);
  }

  /** Posts events, and waits until the board holds them. */
  void postAndAwait(String lines) throws IOException, InterruptedException {
    post(lines);
    client.answer("/api/v1/status", position);
  }

  /** Opens the board. */
  void open(Page page) {
    open(page, "/");
  }

  void open(Page page, String path) {
    page.navigate(address(path));
  }

  /** Where a path is to be found. */
  String address(String path) {
    return address + path;
  }

  /**
   * Compares every number on a page with the API's at the position of what was posted last.
   *
   * @return how many there were
   */
  int seeThatEveryNumberIsThatOfTheApi(Page page) {
    return seeThatEveryNumberIsThatOfTheApi(page, "");
  }

  /**
   * Compares them with those of a part of the board.
   *
   * @param part as in a query, such as {@code locality=west}
   */
  int seeThatEveryNumberIsThatOfTheApi(Page page, String part) {
    PageNumbers api = new PageNumbers(client, position, calendar, part);
    List<Map<String, String>> numbers = numbers(page);
    for (Map<String, String> number : numbers) {
      String expected = api.expected(number);
      assertThat(number.get("value"))
          .as("%s, which is %s by the API", number, expected)
          .matches(shown -> PageNumbers.same(shown, expected));
    }
    return numbers.size();
  }

  /** How many initial assessments are open in a part of the board, by the API. */
  String openInitialAssessments(String part) {
    try {
      return client
          .answer("/api/v1/clocks/initial-assessment?" + part, position)
          .path("total")
          .path("open")
          .asText();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, String>> numbers(Page page) {
    return (List<Map<String, String>>)
        page.evaluate(
            "() => [...document.querySelectorAll('[data-value]')].map(e => ({...e.dataset}))");
  }

  /** Stops it, as Ctrl-C does. */
  void stop() throws InterruptedException {
    assertThat(process.stop(10)).isZero();
  }

  @Override
  public void close() {
    process.close();
    try {
      Files.delete(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
