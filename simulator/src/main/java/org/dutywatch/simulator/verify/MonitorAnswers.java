package org.dutywatch.simulator.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Asks a running monitor. */
final class MonitorAnswers {
  private static final JsonMapper JSON = new JsonMapper();
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);

  private final String monitor;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /** A monitor at an address such as {@code http://127.0.0.1:8080}. */
  MonitorAnswers(URI monitor) {
    this.monitor = monitor.toString().replaceAll("/+$", "");
  }

  /**
   * Where it stands.
   *
   * @param policy in force
   * @param today its local date; empty before the first tick
   * @param complete whether it is ready and everything that came in is on the board
   */
  record Status(String policy, Optional<LocalDate> today, boolean complete) {}

  Status status() throws IOException, InterruptedException {
    JsonNode status = get("/api/v1/status").orElseThrow(() -> new IOException(noMonitor()));
    JsonNode waiting = status.path("recordsNotYetOnTheBoard");
    return new Status(
        status.path("policy").asText(),
        Optional.of(status.path("now"))
            .filter(JsonNode::isTextual)
            .map(now -> LocalDate.ofInstant(Instant.parse(now.asText()), ENGLAND)),
        status.path("ready").asBoolean() && waiting.isNumber() && waiting.asLong() == 0);
  }

  /**
   * The answer to a question; empty where it is 404.
   *
   * @throws IOException where there is none
   */
  Optional<JsonNode> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(monitor + path)).timeout(ANSWERS_WITHIN).build();
    HttpResponse<byte[]> response;
    try {
      response = client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IOException("no monitor answers at " + monitor, e);
    }
    if (response.statusCode() == 404) {
      return Optional.empty();
    }
    if (response.statusCode() != 200) {
      throw new IOException(monitor + path + " answered " + response.statusCode());
    }
    return Optional.of(JSON.readTree(response.body()));
  }

  private String noMonitor() {
    return monitor + " is no Dutywatch monitor";
  }
}
