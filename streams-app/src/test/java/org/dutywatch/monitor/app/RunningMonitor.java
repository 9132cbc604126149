package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A whole monitor of this process, spoken to over HTTP as its users do. */
final class RunningMonitor implements AutoCloseable {
  static final String ONE = "application/cloudevents+json";
  static final String BATCH = "application/cloudevents-batch+json";
  static final String LINES = "application/x-ndjson";

  /** Long enough for a machine that has much else to do. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final JsonMapper JSON = new JsonMapper();

  private final Monitor monitor;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningMonitor(Monitor monitor) {
    this.monitor = monitor;
  }

  /**
   * Settings of the year 2010 on 30 June, with two partitions and these variables of the
   * environment beside them.
   */
  static MonitorConfig settings(
      TestBroker broker, String prefix, Path data, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    environment.put("DUTYWATCH_TOPIC_PREFIX", prefix);
    environment.put("DUTYWATCH_DATA_DIR", data.toString());
    environment.put("DUTYWATCH_POLICY", "southend-2010");
    environment.put("DUTYWATCH_CLOCK", "fixed:2010-06-30T11:00:00Z");
    environment.put("DUTYWATCH_HTTP_PORT", "0");
    environment.put("DUTYWATCH_PARTITIONS", "2");
    environment.putAll(more);
    return ConfigLoader.load(Optional.empty(), environment);
  }

  /** Starts a monitor. It listens, and works towards being ready. */
  static RunningMonitor start(MonitorConfig config) {
    return new RunningMonitor(Monitor.start(config, Rules.of(config), InstantSource.system()));
  }

  /** Where it listens. */
  String address() {
    return monitor.address();
  }

  void awaitReady() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(get("/health/ready").statusCode()).isEqualTo(200));
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String mediaType, String body) {
    return post("/api/v1/events", mediaType, body);
  }

  HttpResponse<String> post(String path, String mediaType, String body) {
    return send(
        request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofString(body)));
  }

  /** Posts events, sees that all are accepted, and gives the position after them. */
  String post(List<TestEvent> events) {
    HttpResponse<String> response = post(BATCH, TestEvent.batch(events));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    JsonNode answer = json(response.body());
    assertThat(answer.path("accepted").asInt()).isEqualTo(events.size());
    assertThat(answer.path("rejected").asInt()).isZero();
    return answer.path("position").asText();
  }

  /** The answer to a read that succeeds once the board holds a position. */
  JsonNode answer(String path, String position) {
    String separator = path.contains("?") ? "&" : "?";
    return answer(path + separator + "wait=60&position=" + position);
  }

  /** The answer to a read that succeeds. */
  JsonNode answer(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
    return json(response.body());
  }

  /** The numerator and denominator of an indicator's total, as {@code 1/2}; a count as it is. */
  String total(String indicator, String position) {
    JsonNode total = answer("/api/v1/indicators/" + indicator, position).path("total");
    String numerator = total.path("numerator").asText();
    return total.path("denominator").isNull()
        ? numerator
        : numerator + "/" + total.path("denominator").asText();
  }

  /** Every figure there is of a position, by the path that asks for it. */
  Map<String, JsonNode> figures(String position) {
    Map<String, JsonNode> figures = new TreeMap<>();
    for (JsonNode indicator : answer("/api/v1/indicators").path("indicators")) {
      String path = "/api/v1/indicators/" + indicator.path("id").asText();
      figures.put(path, answer(path, position));
      String divided = path + "?basis=due&by=locality,team";
      figures.put(divided, answer(divided, position));
    }
    figures.put("/api/v1/clocks", answer("/api/v1/clocks", position));
    for (JsonNode clock : figures.get("/api/v1/clocks").path("clocks")) {
      String path = "/api/v1/clocks/" + clock.path("clock").asText() + "/durations?by=locality";
      figures.put(path, answer(path, position));
    }
    return figures;
  }

  /** What the status says of one feed, of one authority; null for that of refused records. */
  Optional<JsonNode> feed(String feed, String authority) {
    for (JsonNode entry : answer("/api/v1/status").path("feeds")) {
      if (entry.path("feed").asText().equals(feed)
          && entry.path("authority").asText("").equals(authority == null ? "" : authority)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(monitor.address() + path)).timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    monitor.close();
  }
}
