package org.dutywatch.proof.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP with a monitor that may be gone at any moment. */
public final class MonitorClient {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NOT_READY = "/problems/not-ready";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  /** A client of the monitor that listens here, such as {@code http://127.0.0.1:8080}. */
  public MonitorClient(String address) {
    this.address = address;
  }

  /** The answer to a path with its query, whatever it is. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  /**
   * The pages of a list, each beginning where the one before it ended.
   *
   * @param path asks for the first; it has a query
   */
  List<JsonNode> pages(String path) throws IOException, InterruptedException {
    List<JsonNode> pages = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = JSON.readTree(get(path + cursor).body());
      pages.add(page);
      cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return pages;
  }

  /** The answer to events that are posted one a line, whatever it is. */
  HttpResponse<String> send(byte[] lines, Duration patience)
      throws IOException, InterruptedException {
    HttpRequest request =
        request("/api/v1/events")
            .header("Content-Type", "application/x-ndjson")
            .timeout(patience)
            .POST(BodyPublishers.ofByteArray(lines))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /**
   * Posts events, one a line, none of which may be refused.
   *
   * @return the position that holds them
   * @throws IOException where it cannot be known that all were taken
   */
  public String post(String lines) throws IOException, InterruptedException {
    HttpResponse<String> response = send(lines.getBytes(UTF_8), PATIENCE);
    if (response.statusCode() != 202) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    JsonNode answer = JSON.readTree(response.body());
    if (answer.path("rejected").asInt() > 0) {
      throw new IllegalStateException(response.body());
    }
    return answer.path("position").asText();
  }

  /**
   * The answer to a read that waits for a position.
   *
   * @throws IllegalStateException where it is refused
   */
  public JsonNode answer(String path, String position) throws IOException, InterruptedException {
    String separator = path.contains("?") ? "&" : "?";
    HttpResponse<String> response = get(path + separator + "wait=60&position=" + position);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  /** Every figure there is of a position, by the path that asks for it. */
  public Map<String, JsonNode> figures(String position) throws IOException, InterruptedException {
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
  public String notReadyBecause() throws IOException, InterruptedException {
    HttpResponse<String> response = get("/health/ready");
    if (response.statusCode() == 200) {
      return "";
    }
    JsonNode problem = JSON.readTree(response.body());
    if (response.statusCode() != 503 || !problem.path("type").asText().equals(NOT_READY)) {
      throw new IllegalStateException(response.body());
    }
    return problem.path("detail").asText();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
  }
}
