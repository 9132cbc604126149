package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP with a monitor that may be gone at any moment. */
final class MonitorClient {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  MonitorClient(String address) {
    this.address = address;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  /**
   * Posts events, one a line.
   *
   * @throws IOException where it cannot be known that all were taken
   */
  String post(String lines) throws IOException, InterruptedException {
    HttpRequest request =
        request("/api/v1/events")
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 202) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    JsonNode answer = JSON.readTree(response.body());
    assertThat(answer.path("rejected").asInt()).as(response.body()).isZero();
    return answer.path("position").asText();
  }

  JsonNode answer(String path, String position) throws IOException, InterruptedException {
    String separator = path.contains("?") ? "&" : "?";
    HttpResponse<String> response = get(path + separator + "wait=60&position=" + position);
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  /** Every figure there is of a position, by the path that asks for it. */
  Map<String, JsonNode> figures(String position) throws IOException, InterruptedException {
    Map<String, JsonNode> figures = new TreeMap<>();
    for (JsonNode indicator : answer("/api/v1/indicators", position).path("indicators")) {
      for (String basis : new String[] {"completed", "due"}) {
        String path = "/api/v1/indicators/" + indicator.path("id").asText() + "?by=locality&basis=";
        figures.put(path + basis, answer(path + basis, position));
      }
    }
    figures.put("/api/v1/clocks", answer("/api/v1/clocks", position));
    for (JsonNode clock : figures.get("/api/v1/clocks").path("clocks")) {
      String path = "/api/v1/clocks/" + clock.path("clock").asText() + "/durations";
      figures.put(path, answer(path, position));
    }
    return figures;
  }

  /** Why it is not ready, as its health says; empty where it is. */
  String notReadyBecause() throws IOException, InterruptedException {
    HttpResponse<String> response = get("/health/ready");
    if (response.statusCode() == 200) {
      return "";
    }
    assertThat(response.statusCode()).isEqualTo(503);
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.path("type").asText()).isEqualTo("/problems/not-ready");
    return problem.path("detail").asText();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
  }
}
