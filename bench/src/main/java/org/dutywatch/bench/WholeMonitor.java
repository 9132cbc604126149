package org.dutywatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import org.dutywatch.monitor.app.Monitor;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;

/** The whole monitor, from the inputs to the board, seen from outside as its users see it. */
final class WholeMonitor implements Contender {
  private static final long BETWEEN_LOOKS_MILLIS = 100;

  private final MonitorConfig config;
  private final FreshGenerations generations;
  private final Pace pace;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  /** A monitor of these settings, which build their figures anew each time. */
  WholeMonitor(MonitorConfig config, Pace pace) {
    this.config = config;
    this.generations = new FreshGenerations(config);
    this.pace = pace;
  }

  @Override
  public String name() {
    return "monitor";
  }

  @Override
  public Lap run() {
    Rules fresh = generations.next();
    Lap lap;
    try (Monitor monitor = Monitor.start(config, fresh, InstantSource.system())) {
      URI status = URI.create(monitor.address() + "/api/v1/status");
      lap = pace.watch(() -> pace.total() - notYetOnTheBoard(status));
    }
    generations.delete(fresh);
    return lap;
  }

  private long notYetOnTheBoard(URI status) {
    try {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
      HttpRequest request = HttpRequest.newBuilder(status).build();
      JsonNode answer = json.readTree(http.send(request, BodyHandlers.ofString()).body());
      return answer.path("recordsNotYetOnTheBoard").asLong(pace.total());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
