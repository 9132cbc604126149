package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An Alertmanager of its own by the shipped configuration. It differs in what a test cannot wait
 * for, and in where mail goes; whatever a receiver is mailed is posted too, to a path of its name.
 */
final class AlertmanagerProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LoopbackServer server;

  private AlertmanagerProcess(LoopbackServer server) {
    this.server = server;
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
    String address = LoopbackServer.freeAddress();
    List<String> command =
        List.of(
            Program.find("prometheus-alertmanager").toString(),
            "--config.file=" + file,
            "--storage.path=" + folder.resolve("alertmanager"),
            "--web.listen-address=" + address,
            "--cluster.listen-address=",
            "--log.level=debug");
    return new AlertmanagerProcess(
        LoopbackServer.start(command, address, folder.resolve("alertmanager.log")));
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
      if (receiver.get("name").asText().equals("duty-desk")) {
        ((ObjectNode) receiver).set("slack_configs", slack(webhooks + "/slack"));
      }
    }
    return ours;
  }

  /** As the documentation has it for whoever wants it, but for the file of the address. */
  private static JsonNode slack(String url) {
    JsonNode documented = ProjectFile.yamlIn("docs/alerting.md", "slack_configs");
    ((ObjectNode) documented.get(0)).put("api_url", url).remove("api_url_file");
    return documented;
  }

  private static void hurry(JsonNode route, String groupWait) {
    ((ObjectNode) route).put("group_wait", groupWait).put("group_interval", "1s");
    route.path("routes").forEach(below -> hurry(below, groupWait));
  }

  /** Its host and port. */
  String address() {
    return server.address();
  }

  /** Tells it of an alert that fires. */
  void post(Map<String, String> labels, Map<String, String> annotations) throws IOException {
    String body =
        JSON.writeValueAsString(List.of(Map.of("labels", labels, "annotations", annotations)));
    HttpResponse<String> answer =
        server.send(
            server
                .request("/api/v2/alerts")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** The alerts that it knows of, and whether it holds them back. */
  JsonNode alerts() {
    try {
      return JSON.readTree(server.send(server.request("/api/v2/alerts")).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it has said. */
  String log() {
    return server.log();
  }

  @Override
  public void close() {
    server.close();
  }
}
