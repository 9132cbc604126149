package org.dutywatch.proof.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The doubtful facts that monitors list, each of them what it holds itself. */
final class FindingLists {
  private static final int LOOK_MILLIS = 200;

  private final List<MonitorClient> clients;
  private final Duration wholeWithin;

  /**
   * The lists of monitors that share their work.
   *
   * @param wholeWithin how long partitions may be missing
   */
  FindingLists(List<MonitorClient> clients, Duration wholeWithin) {
    this.clients = clients;
    this.wholeWithin = wholeWithin;
  }

  /**
   * The facts of a kind, each once.
   *
   * @throws IllegalStateException where a partition is listed by nobody in time, or one monitor
   *     lists a fact twice
   */
  Set<JsonNode> of(String finding) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Set<JsonNode> facts = new HashSet<>();
    while (!missing(finding, facts).isEmpty()) {
      if (System.nanoTime() - began > wholeWithin.toNanos()) {
        throw new IllegalStateException("nobody lists a part of what is " + finding);
      }
      Thread.sleep(LOOK_MILLIS);
      facts.clear();
    }
    return facts;
  }

  /** Adds what is listed, and tells the partitions of which nobody lists anything. */
  private Set<Integer> missing(String finding, Set<JsonNode> facts)
      throws IOException, InterruptedException {
    Set<Integer> missing = new TreeSet<>();
    for (MonitorClient client : clients) {
      Set<Integer> here = new TreeSet<>();
      Set<JsonNode> listed = new HashSet<>();
      for (JsonNode page : client.pages("/api/v1/quality?limit=1000&finding=" + finding)) {
        page.path("missingPartitions").forEach(partition -> here.add(partition.asInt()));
        for (JsonNode fact : page.path("records")) {
          if (!listed.add(fact)) {
            throw new IllegalStateException("listed twice as " + finding + ": " + fact);
          }
        }
      }
      facts.addAll(listed);
      if (client.equals(clients.get(0))) {
        missing.addAll(here);
      } else {
        missing.retainAll(here);
      }
    }
    return missing;
  }
}
