package org.dutywatch.bench.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutywatch.events.Statement;
import org.dutywatch.proof.kill.CommandProcess;
import org.dutywatch.proof.kill.MonitorClient;

/** The whole monitor as its users run it, with all its figures. */
final class MonitorProcess implements Contender {
  private static final JsonMapper JSON = new JsonMapper();

  private final CommandProcess process;
  private final MonitorClient client;
  private final Wire wire;

  private MonitorProcess(CommandProcess process, MonitorClient client, Wire wire) {
    this.process = process;
    this.client = client;
    this.wire = wire;
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param program whose {@code main} takes the command {@code monitor}
   * @param folder what it keeps goes there
   */
  static MonitorProcess start(Class<?> program, EventSet set, Path folder) {
    List<String> java = new ArrayList<>(Machine.OPTIONS);
    java.addAll(
        List.of("-cp", System.getProperty("java.class.path"), program.getName(), "monitor"));
    CommandProcess process =
        CommandProcess.start(
            java,
            folder.resolve("log"),
            Map.of(
                "DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS",
                set.brokers(),
                "DUTYWATCH_POLICY",
                "england-current",
                "DUTYWATCH_CLOCK",
                "fixed:" + set.lastDay() + "T23:00:00Z",
                "DUTYWATCH_TOPIC_PREFIX",
                EventSet.TOPICS.prefix(),
                "DUTYWATCH_DATA_DIR",
                folder.resolve("data").toString(),
                "DUTYWATCH_HTTP_PORT",
                "0"));
    return new MonitorProcess(
        process,
        new MonitorClient(process.awaitLine("Dutywatch is ready at ")),
        new Wire(set.brokers()));
  }

  @Override
  public Memory memory() throws IOException {
    return Memory.of(process.pid());
  }

  @Override
  public JsonNode figures(LocalDate to) throws IOException, InterruptedException {
    return Figures.of(this::answer, to);
  }

  private JsonNode answer(String path, Map<String, String> query)
      throws IOException, InterruptedException {
    String parameters =
        query.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> response = client.get(path + "?" + parameters);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  @Override
  public void tell(Statement event) {
    wire.send(event);
  }

  @Override
  public String logged() {
    return process.logged();
  }

  @Override
  public void close() {
    wire.close();
    process.close();
  }
}
