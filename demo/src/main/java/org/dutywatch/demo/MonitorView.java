package org.dutywatch.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** What a monitor says of itself over HTTP, as any of its users would ask. */
final class MonitorView {
  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final JsonMapper json = new JsonMapper();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String address;

  /**
   * A view.
   *
   * @param address such as {@code http://127.0.0.1:8080}
   */
  MonitorView(String address) {
    this.address = address;
  }

  /**
   * What has arrived.
   *
   * @param onTheBoard how many events are counted on the board
   * @param waiting how many records are not on it yet
   */
  record Arrivals(long onTheBoard, long waiting) {}

  /**
   * What is under way.
   *
   * @param open clocks of all kinds
   * @param overdue those of them that are
   */
  record Clocks(long open, long overdue) {}

  /** What has arrived; empty where the monitor does not tell at the moment. */
  Optional<Arrivals> arrivals() throws InterruptedException {
    return answer("/api/v1/status")
        .filter(status -> status.path("recordsNotYetOnTheBoard").isNumber())
        .map(
            status ->
                new Arrivals(
                    sum(status.path("feeds"), "/accepted"),
                    status.path("recordsNotYetOnTheBoard").asLong()));
  }

  /** What is under way; empty where the monitor does not tell at the moment. */
  Optional<Clocks> clocks() throws InterruptedException {
    return answer("/api/v1/clocks")
        .map(answer -> answer.path("clocks"))
        .map(clocks -> new Clocks(sum(clocks, "/total/open"), sum(clocks, "/total/overdue")));
  }

  private static long sum(JsonNode list, String pointer) {
    long sum = 0;
    for (JsonNode entry : list) {
      sum += entry.at(pointer).asLong();
    }
    return sum;
  }

  private Optional<JsonNode> answer(String path) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return response.statusCode() == OK
          ? Optional.of(json.readTree(response.body()))
          : Optional.empty();
    } catch (IOException notNow) {
      return Optional.empty();
    }
  }
}
