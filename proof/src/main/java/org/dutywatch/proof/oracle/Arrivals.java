package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** Counts what arrived on each feed. */
final class Arrivals {
  private final Map<String, int[]> counts = new TreeMap<>();

  /** Begins with these feeds, of which nothing has arrived. */
  Arrivals(Iterable<String> feeds) {
    feeds.forEach(feed -> counts.put(feed, new int[Outcome.values().length]));
  }

  void count(String feed, Outcome outcome) {
    counts.get(feed)[outcome.ordinal()]++;
  }

  ObjectNode toJson() {
    ObjectNode feeds = JsonNodeFactory.instance.objectNode();
    counts.forEach(
        (feed, byOutcome) -> {
          ObjectNode entry = feeds.putObject(feed);
          for (Outcome outcome : Outcome.values()) {
            entry.put(outcome.word(), byOutcome[outcome.ordinal()]);
          }
        });
    return feeds;
  }
}
