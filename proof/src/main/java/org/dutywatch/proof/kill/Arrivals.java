package org.dutywatch.proof.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a monitor says by its metrics about the events that came in. */
final class Arrivals {
  private static final Pattern SAMPLE =
      Pattern.compile(
          "(?m)^dutywatch_events_total\\{feed=\"([a-z-]+)\",outcome=\"([a-z]+)\"} ([0-9.E]+)$");

  private final Map<String, ObjectNode> byFeed = new TreeMap<>();

  private Arrivals() {}

  /** What it says now. */
  static Arrivals scrape(MonitorClient client) throws IOException, InterruptedException {
    Arrivals arrivals = new Arrivals();
    Matcher sample = SAMPLE.matcher(client.get("/metrics").body());
    while (sample.find()) {
      arrivals
          .byFeed
          .computeIfAbsent(sample.group(1), feed -> JsonNodeFactory.instance.objectNode())
          .put(sample.group(2), (int) Double.parseDouble(sample.group(3)));
    }
    return arrivals;
  }

  Set<String> feeds() {
    return byFeed.keySet();
  }

  /** The counts of a feed, by outcome. */
  ObjectNode of(String feed) {
    return byFeed.get(feed);
  }

  /** All events, whatever became of them. */
  int total() {
    int total = 0;
    for (ObjectNode counts : byFeed.values()) {
      for (JsonNode count : counts) {
        total += count.asInt();
      }
    }
    return total;
  }

  int refused() {
    return byFeed.values().stream().mapToInt(counts -> counts.path("rejected").asInt()).sum();
  }
}
