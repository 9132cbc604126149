package org.dutywatch.proof.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dutywatch.proof.oracle.OpenCase;

/** The lists of cases of a monitor, which asks the others for what it does not hold. */
final class CaseLists {
  private static final int LOOK_MILLIS = 200;

  private final MonitorClient client;
  private final Duration wholeWithin;

  /**
   * The lists of the monitor that this client asks.
   *
   * @param wholeWithin how long partitions may be missing
   */
  CaseLists(MonitorClient client, Duration wholeWithin) {
    this.client = client;
    this.wholeWithin = wholeWithin;
  }

  /**
   * The cases of a clock in a band, page after page.
   *
   * @throws IllegalStateException where they are not whole in time, or not in the order of their
   *     due dates, or not as many as they are said to be
   */
  List<OpenCase> of(String clock, String band) throws IOException, InterruptedException {
    long began = System.nanoTime();
    List<JsonNode> pages = pages(clock, band);
    while (pages.stream().anyMatch(page -> !page.path("missingPartitions").isEmpty())) {
      if (System.nanoTime() - began > wholeWithin.toNanos()) {
        throw new IllegalStateException("the list is not whole: " + pages.get(0));
      }
      Thread.sleep(LOOK_MILLIS);
      pages = pages(clock, band);
    }
    List<OpenCase> cases = new ArrayList<>();
    pages.forEach(page -> page.path("cases").forEach(open -> cases.add(openCase(open))));
    List<LocalDate> due = cases.stream().map(OpenCase::due).toList();
    if (!due.equals(due.stream().sorted().toList())
        || pages.get(0).path("total").asInt() != cases.size()) {
      throw new IllegalStateException("the list is out of order or miscounted: " + pages.get(0));
    }
    Collections.sort(cases);
    return cases;
  }

  private List<JsonNode> pages(String clock, String band) throws IOException, InterruptedException {
    return client.pages("/api/v1/clocks/%s/cases?limit=1000&band=%s".formatted(clock, band));
  }

  private static OpenCase openCase(JsonNode open) {
    return new OpenCase(
        open.path("authority").asText(),
        LocalDate.parse(open.path("started").asText()),
        LocalDate.parse(open.path("due").asText()),
        open.path("locality").asText(),
        open.path("team").asText(),
        open.path("agency").asText());
  }
}
