package org.dutywatch.monitor.feeds;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a monitor answers about one authority, in short. */
final class BoardAsked {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String monitor;

  /**
   * @param monitor the monitor's address
   */
  BoardAsked(String monitor) {
    this.monitor = monitor;
  }

  /** Waits until the board holds this many events of an authority, repeats included. */
  void awaitEvents(String authority, int events) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              long accepted = 0;
              for (JsonNode feed : get("status?authority=" + authority).path("feeds")) {
                accepted += feed.path("accepted").asLong();
              }
              return accepted == events;
            });
  }

  /** Numerator and denominator of indicators, such as {@code 3/4}; of a count the count. */
  Map<String, String> indicators(Set<String> questions, String authority) throws Exception {
    Map<String, String> figures = new TreeMap<>();
    for (String indicator : questions) {
      JsonNode total = get(of(authority, "indicators/" + indicator)).path("total");
      String denominator = total.path("denominator").asText();
      figures.put(
          indicator,
          total.path("numerator").asText() + (denominator.equals("null") ? "" : "/" + denominator));
    }
    return figures;
  }

  /** On track, due soon, due today and overdue of every clock. */
  Map<String, String> clocks(String authority) throws Exception {
    Map<String, String> bands = new TreeMap<>();
    for (JsonNode clock : get(of(authority, "clocks")).path("clocks")) {
      JsonNode total = clock.path("total");
      bands.put(
          clock.path("clock").asText(),
          "%s %s %s %s"
              .formatted(
                  total.path("onTrack"),
                  total.path("dueSoon"),
                  total.path("dueToday"),
                  total.path("overdue")));
    }
    return bands;
  }

  /** The numerator of each group. */
  Map<String, Integer> groups(String authority, String question, String dimension)
      throws Exception {
    Map<String, Integer> groups = new TreeMap<>();
    for (JsonNode group : get(of(authority, "indicators/" + question)).path("groups")) {
      groups.put(group.path(dimension).asText(), group.path("numerator").asInt());
    }
    return groups;
  }

  /** How many took how long, such as {@code 10x40 50x40}. */
  String durations(String authority, String clock) throws Exception {
    StringBuilder lengths = new StringBuilder();
    JsonNode answer = get(of(authority, "clocks/" + clock + "/durations"));
    for (JsonNode length : answer.path("histogram")) {
      lengths.append(" %sx%s".formatted(length.path("length"), length.path("count")));
    }
    return lengths.toString().strip();
  }

  private static String of(String authority, String question) {
    return question + (question.contains("?") ? "&" : "?") + "authority=" + authority;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(monitor + "/api/v1/" + path)).build();
    return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
  }
}
