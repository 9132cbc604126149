package org.dutywatch.proof.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dutywatch.proof.oracle.DoubtfulFact;

/** The doubtful facts that a monitor lists, which asks the others for what it does not hold. */
final class FindingLists {
  private static final int LOOK_MILLIS = 200;

  private final MonitorClient client;
  private final Duration wholeWithin;

  /**
   * The lists of the monitor that this client asks.
   *
   * @param wholeWithin how long partitions may be missing
   */
  FindingLists(MonitorClient client, Duration wholeWithin) {
    this.client = client;
    this.wholeWithin = wholeWithin;
  }

  /**
   * The facts of a kind, of all pages.
   *
   * @throws IllegalStateException where they are not whole in time, or one is listed twice
   */
  List<DoubtfulFact> of(String finding) throws IOException, InterruptedException {
    long began = System.nanoTime();
    List<JsonNode> pages = pages(finding);
    while (pages.stream().anyMatch(page -> !page.path("missingPartitions").isEmpty())) {
      if (System.nanoTime() - began > wholeWithin.toNanos()) {
        throw new IllegalStateException("the list is not whole: " + pages.get(0));
      }
      Thread.sleep(LOOK_MILLIS);
      pages = pages(finding);
    }
    Set<JsonNode> listed = new HashSet<>();
    for (JsonNode page : pages) {
      for (JsonNode fact : page.path("records")) {
        if (!listed.add(fact)) {
          throw new IllegalStateException("listed twice as " + finding + ": " + fact);
        }
      }
    }
    return listed.stream().map(FindingLists::doubtfulFact).toList();
  }

  private List<JsonNode> pages(String finding) throws IOException, InterruptedException {
    return client.pages("/api/v1/quality?limit=1000&finding=" + finding);
  }

  private static DoubtfulFact doubtfulFact(JsonNode fact) {
    return new DoubtfulFact(
        fact.path("authority").asText(),
        fact.path("record").asText(),
        fact.path("subject").asText(),
        fact.path("type").asText(),
        fact.path("review").asText(""),
        fact.path("id").asText(),
        fact.path("source").asText());
  }
}
