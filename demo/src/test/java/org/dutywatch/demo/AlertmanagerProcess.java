package org.dutywatch.demo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An Alertmanager of its own by the shipped configuration. It differs in what a test cannot wait
 * for, and in where mail goes; whatever a receiver is mailed is posted too, to a path of its name.
 */
final class AlertmanagerProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final String address;
  private final Path log;

  private AlertmanagerProcess(Process process, String address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /**
   * Starts it, and waits until it answers.
   *
   * @param folder for its configuration, its data and its log
   * @param mailServer by host and port
   * @param webhooks what to post to, without the receiver's name
   * @param quiet whether it is now an hour at which nobody is there; else everybody is
   * @param groupWait how long a message waits for what belongs to it, and for what inhibits it
   */
  static AlertmanagerProcess start(
      Path folder, String mailServer, String webhooks, boolean quiet, String groupWait)
      throws IOException {
    ObjectNode configuration = configuration(mailServer, webhooks, quiet);
    hurry(configuration.get("route"), groupWait);
    Path file = folder.resolve("alertmanager.json");
    JSON.writeValue(file.toFile(), configuration);
    String address = "127.0.0.1:" + freePort();
    Path log = folder.resolve("alertmanager.log");
    Process process =
        new ProcessBuilder(
                Program.find("prometheus-alertmanager").toString(),
                "--config.file=" + file,
                "--storage.path=" + folder.resolve("alertmanager"),
                "--web.listen-address=" + address,
                "--cluster.listen-address=",
                "--log.level=debug")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    AlertmanagerProcess alertmanager = new AlertmanagerProcess(process, address, log);
    try {
      await().atMost(Duration.ofSeconds(30)).until(alertmanager::isReady);
    } catch (RuntimeException e) {
      alertmanager.close();
      throw new AssertionError(alertmanager.log(), e);
    }
    return alertmanager;
  }

  /** YAML, of which JSON is a part. */
  private static ObjectNode configuration(String mailServer, String webhooks, boolean quiet) {
    ObjectNode ours = ProjectFile.yaml("prometheus/alertmanager.yml").deepCopy();
    ((ObjectNode) ours.get("global")).put("smtp_smarthost", mailServer);
    ours.putArray("templates").add(ProjectFile.at("prometheus/templates").resolve("*").toString());
    for (JsonNode named : ours.get("time_intervals")) {
      boolean present = named.get("name").asText().equals("first-thing");
      ObjectNode always = ((ObjectNode) named).putArray("time_intervals").addObject();
      if (quiet == present) {
        always.putArray("years").add("1999");
      }
    }
    for (JsonNode receiver : ours.get("receivers")) {
      String url = webhooks + "/" + receiver.get("name").asText();
      ((ObjectNode) receiver).putArray("webhook_configs").addObject().put("url", url);
    }
    return ours;
  }

  private static void hurry(JsonNode route, String groupWait) {
    ((ObjectNode) route).put("group_wait", groupWait).put("group_interval", "1s");
    route.path("routes").forEach(below -> hurry(below, groupWait));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean isReady() {
    assertThat(process.isAlive()).isTrue();
    try {
      return send(HttpRequest.newBuilder(uri("/-/ready"))).statusCode() == 200;
    } catch (UncheckedIOException notYetListening) {
      return false;
    }
  }

  /** Its host and port. */
  String address() {
    return address;
  }

  /** Tells it of an alert that fires. */
  void post(Map<String, String> labels, Map<String, String> annotations) throws IOException {
    String body =
        JSON.writeValueAsString(List.of(Map.of("labels", labels, "annotations", annotations)));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(uri("/api/v2/alerts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** The alerts that it knows of, and whether it holds them back. */
  JsonNode alerts() {
    try {
      return JSON.readTree(send(HttpRequest.newBuilder(uri("/api/v2/alerts"))).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it has said. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://" + address + path);
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

  /** Asks it to end, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
