package org.dutywatch.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A Prometheus of its own that scrapes one monitor every second, by the shipped configuration and
 * rules, with a second for each minute that an alert waits.
 */
final class PrometheusProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LoopbackServer server;

  private PrometheusProcess(LoopbackServer server) {
    this.server = server;
  }

  /**
   * Starts it, and waits until it answers.
   *
   * @param folder for its configuration, its data and its log
   * @param monitor the monitor's host and port
   */
  static PrometheusProcess start(Path folder, String monitor) throws IOException {
    ObjectNode configuration = configuration(folder, monitor);
    configuration.remove("alerting");
    return start(folder, configuration);
  }

  /** The same, where an Alertmanager, by its host and port, is told of what fires. */
  static PrometheusProcess start(Path folder, String monitor, String alertmanager)
      throws IOException {
    ObjectNode configuration = configuration(folder, monitor);
    ((ObjectNode) configuration.at("/alerting/alertmanagers/0/static_configs/0"))
        .putArray("targets")
        .add(alertmanager);
    return start(folder, configuration);
  }

  private static PrometheusProcess start(Path folder, JsonNode content) throws IOException {
    Path configuration = folder.resolve("prometheus.json");
    JSON.writeValue(configuration.toFile(), content);
    String address = LoopbackServer.freeAddress();
    List<String> command =
        List.of(
            Program.find("prometheus").toString(),
            "--config.file=" + configuration,
            "--storage.tsdb.path=" + folder.resolve("data"),
            "--web.listen-address=" + address,
            "--rules.alert.resend-delay=2s",
            "--log.level=warn");
    return new PrometheusProcess(LoopbackServer.start(command, address, folder.resolve("log")));
  }

  /** The shipped one, but for intervals and addresses: YAML, of which JSON is a part. */
  private static ObjectNode configuration(Path folder, String monitor) throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    for (String file : ProjectFile.in("prometheus/rules")) {
      Files.writeString(rules.resolve(Path.of(file).getFileName()), hastened(file));
    }
    ObjectNode ours = ProjectFile.yaml("prometheus/prometheus.yml").deepCopy();
    ((ObjectNode) ours.get("global")).put("scrape_interval", "1s").put("evaluation_interval", "1s");
    ours.putArray("rule_files").add(rules.resolve("*.yml").toString());
    ObjectNode addresses = (ObjectNode) ours.at("/scrape_configs/0/static_configs/0");
    addresses.putArray("targets").add(monitor);
    return ours;
  }

  /** Nobody waits an hour for an alert here: what has to last a minute lasts a second. */
  private static String hastened(String file) {
    return ProjectFile.text(file)
        .replaceAll("(?m)^( +(?:for|keep_firing_for): \\d+)m$", "$1s")
        .replaceAll("(?m)^( +(?:for|keep_firing_for): \\d+)h$", "$1m");
  }

  /** The samples that an expression has now; none is an answer too. */
  JsonNode query(String expression) {
    return data("/api/v1/query?query=" + encoded(expression)).get("result");
  }

  /** The samples that an expression had at a moment. */
  JsonNode query(String expression, Instant at) {
    return data("/api/v1/query?query=%s&time=%d"
            .formatted(encoded(expression), at.getEpochSecond()))
        .get("result");
  }

  /** The samples that an expression had from one moment to another, so many seconds apart. */
  JsonNode range(String expression, Instant from, Instant to, int step) {
    return data("/api/v1/query_range?query=%s&start=%d&end=%d&step=%d"
            .formatted(encoded(expression), from.getEpochSecond(), to.getEpochSecond(), step))
        .get("result");
  }

  /** The values that a label has among the series of a metric. */
  JsonNode values(String label, String metric) {
    return data("/api/v1/label/" + label + "/values?match%5B%5D=" + metric);
  }

  /** The alerts that fire or are about to. */
  JsonNode alerts() {
    return data("/api/v1/alerts").get("alerts");
  }

  /** What the rules are doing, group by group. */
  JsonNode rules() {
    return data("/api/v1/rules").get("groups");
  }

  private JsonNode data(String path) {
    HttpResponse<String> answer = server.send(server.request(path));
    try {
      JsonNode body = JSON.readTree(answer.body());
      assertThat(body.path("status").asText()).as(path + ": " + answer.body()).isEqualTo("success");
      return body.get("data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
