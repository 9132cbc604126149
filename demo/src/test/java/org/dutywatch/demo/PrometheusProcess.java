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
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A Prometheus of its own that scrapes one monitor by the shipped configuration and rules. */
final class PrometheusProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String MONITORS = "monitors.json";
  private static final String NOTIFIERS = "notifiers.json";

  private final Path folder;
  private final LoopbackServer server;

  private PrometheusProcess(Path folder, LoopbackServer server) {
    this.folder = folder;
    this.server = server;
  }

  /**
   * Starts it, and waits until it answers. It scrapes every second, and alerts wait a second for
   * each minute.
   *
   * @param folder for its configuration, its data and its log
   * @param monitor the monitor's host and port
   */
  static PrometheusProcess start(Path folder, String monitor) throws IOException {
    return start(folder, monitor, Haste.OF_WAITING);
  }

  /** The same, in another haste. */
  static PrometheusProcess start(Path folder, String monitor, Haste haste) throws IOException {
    ObjectNode configuration = configuration(folder, haste);
    configuration.remove("alerting");
    return start(folder, configuration, monitor);
  }

  /** The same, where an Alertmanager, by its host and port, is told of what fires. */
  static PrometheusProcess start(Path folder, String monitor, String alertmanager)
      throws IOException {
    ObjectNode configuration = configuration(folder, Haste.OF_WAITING);
    ((ObjectNode) configuration.at("/alerting/alertmanagers/0/static_configs/0"))
        .putArray("targets")
        .add(alertmanager);
    return start(folder, configuration, monitor);
  }

  private static PrometheusProcess start(Path folder, JsonNode content, String monitor)
      throws IOException {
    watch(folder, MONITORS, monitor);
    watch(folder, NOTIFIERS);
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
    return new PrometheusProcess(
        folder, LoopbackServer.start(command, address, folder.resolve("log")));
  }

  /** The shipped one, but for intervals and addresses: YAML, of which JSON is a part. */
  private static ObjectNode configuration(Path folder, Haste haste) throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    for (String file : ProjectFile.in("prometheus/rules")) {
      Files.writeString(
          rules.resolve(Path.of(file).getFileName()), haste.of(ProjectFile.text(file)));
    }
    ObjectNode ours = ProjectFile.yaml("prometheus/prometheus.yml").deepCopy();
    ((ObjectNode) ours.get("global"))
        .put("scrape_interval", haste.interval())
        .put("evaluation_interval", haste.interval());
    ours.putArray("rule_files").add(rules.resolve("*.yml").toString());
    find((ObjectNode) ours.at("/scrape_configs/0"), folder.resolve(MONITORS));
    find((ObjectNode) ours.at("/scrape_configs/1"), folder.resolve(NOTIFIERS));
    return ours;
  }

  private static void find(ObjectNode job, Path targets) {
    job.remove("static_configs");
    ObjectNode found = job.putArray("file_sd_configs").addObject();
    found.putArray("files").add(targets.toString());
  }

  /**
   * Has it scrape these notifiers and no other, from a few seconds later on; at first there are
   * none.
   */
  void watchNotifiers(String... notifiers) throws IOException {
    watch(folder, NOTIFIERS, notifiers);
  }

  /** Prometheus looks at the file when it is replaced, and must never find half of it. */
  private static void watch(Path folder, String name, String... targets) throws IOException {
    Path file = folder.resolve("new-" + name);
    JSON.writeValue(file.toFile(), List.of(Map.of("targets", targets)));
    Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
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
