package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.dutywatch.proof.kill.CommandProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** A year of a council with every slip there is, on a real monitor, held against the truth. */
@Timeout(300)
class SimulatedTruthTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** Some of it happens so late that it is not put right when the year ends. */
  private static final String[] A_YEAR = {
    "--start=2024-04-01",
    "--history-years=1",
    "--rate=max",
    "--late=0.2",
    "--corrections=0.1",
    "--retractions=0.05",
    "--withdrawals=0.05",
    "--duplicates=0.1",
    "--scenario=sibling-groups@2024-06-03",
    "--scenario=assessment-backlog@2024-09-02",
    "--scenario=locality-dark@2025-03-24/8d",
    "--scenario=wrong-dates@2025-03-28/4d",
    "--scenario=police-silent@2025-03-30"
  };

  @TempDir private Path folder;

  private final StringWriter said = new StringWriter();
  private String brokers;

  /** How events come to the monitor. */
  private enum Way {
    HTTP,
    KAFKA
  }

  @ParameterizedTest
  @EnumSource
  void aMonitorAgreesWithTheTruthUntilANumberOfItIsChanged(Way way) throws Exception {
    Path truth = folder.resolve("truth.json");
    Path log = folder.resolve("log");
    try (CommandProcess broker =
            CommandProcess.start(
                Main.class,
                log,
                Map.of(),
                "broker",
                "--port=0",
                "--data=" + folder.resolve("broker"));
        CommandProcess monitor =
            CommandProcess.start(
                Main.class, log, settings(broker.awaitLine("Broker is ready at ")), "monitor")) {
      String address = monitor.awaitLine("Dutywatch is ready at ");
      String sink = way == Way.HTTP ? "--to=" + address : "--kafka=" + brokers;

      assertThat(run("simulate", with(A_YEAR, sink, "--truth=" + truth))).as(said()).isZero();
      assertThat(verify(truth, address)).as(said()).isZero();
      assertThat(said()).contains("All ").contains(" numbers of 2025-04-01 agree.");

      changeOneNumberOf(truth);
      assertThat(verify(truth, address)).isEqualTo(1);
      assertThat(said()).contains("re-referral (whole)").containsPattern("\n1 of \\d+ numbers");
    }
  }

  @Test
  void ctrlCEndsItCleanlyAndSaysWhatWasSent() throws Exception {
    Path events = folder.resolve("events.ndjson");
    Path truth = folder.resolve("truth.json");
    try (CommandProcess simulation =
        CommandProcess.start(
            Main.class,
            folder.resolve("log"),
            Map.of(),
            "simulate",
            "--rate=50",
            "--out=" + events,
            "--truth=" + truth)) {
      simulation.awaitLine("[");

      assertThat(simulation.stop(20)).isZero();
      String sent = simulation.awaitLine("Stopped: ");

      long facts;
      try (Stream<String> lines = Files.lines(events)) {
        facts = lines.filter(line -> !line.contains("\"clock.tick\"")).count();
      }
      assertThat(sent).endsWith("  " + facts + " events sent");
      assertThat(JSON.readTree(Files.readAllBytes(truth)).path("events").asLong()).isEqualTo(facts);
    }
  }

  private Map<String, String> settings(String kafka) {
    brokers = kafka;
    return Map.of(
        "DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS",
        kafka,
        "DUTYWATCH_CLOCK",
        "event",
        "DUTYWATCH_HTTP_PORT",
        "0",
        "DUTYWATCH_DATA_DIR",
        folder.resolve("monitor").toString());
  }

  private int verify(Path truth, String address) {
    return run("simulate", "verify", "--truth=" + truth, address);
  }

  private int run(String command, String... arguments) {
    said.getBuffer().setLength(0);
    CommandLine line = Main.commandLine();
    PrintWriter writer = new PrintWriter(said, true);
    line.setOut(writer).setErr(writer);
    return line.execute(with(new String[] {command}, arguments));
  }

  private String said() {
    return said.toString();
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  private static void changeOneNumberOf(Path truth) throws IOException {
    JsonNode all = JSON.readTree(Files.readAllBytes(truth));
    for (JsonNode figure : all.path("figures")) {
      if (figure.path("indicator").asText().equals("re-referral")
          && figure.path("window").asText().equals("whole")) {
        ((ObjectNode) figure).put("numerator", figure.path("numerator").asLong() + 1);
      }
    }
    Files.write(truth, JSON.writeValueAsBytes(all));
  }
}
