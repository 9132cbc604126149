package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutywatch.proof.kill.CommandProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(180)
class MonitorCommandTest {
  @TempDir private Path data;

  @Test
  void anUnknownSettingEndsItWithOneSentenceThatNamesIt() {
    assertThat(refusal(Map.of("DUTYWATCH_POLICYS", "southend-2010")))
        .startsWith("DUTYWATCH_POLICYS: unknown variable, expected one of DUTYWATCH_AUTHORITY");
  }

  @Test
  void anUnknownKeyOfTheFileEndsItWithThePlace() throws IOException {
    Path file = Files.writeString(data.resolve("settings.yaml"), "policy: x\nports: 80\n");

    assertThat(refusal(Map.of(), "--config", file.toString()))
        .startsWith(file + ", line 2: ports: unknown key, expected one of authority");
  }

  @Test
  void aFileOfSettingsThatIsNotThereEndsItWithItsPath() {
    Path file = data.resolve("nowhere.yaml");

    assertThat(refusal(Map.of(), "--config", file.toString())).contains(file.toString());
  }

  @Test
  void aPolicyThatCannotBeReadEndsItWithThePathOfTheFault() throws IOException {
    Path policy =
        Files.writeString(
            data.resolve("mine.yaml"),
            """
            extends: southend-2010
            id: mine
            title: Mine
            indicators:
              core-assessment:
                within: 35 working dais
            """);

    assertThat(refusal(Map.of("DUTYWATCH_POLICY", policy.toString())))
        .startsWith(policy + ", line 6: indicators.core-assessment.within: ")
        .contains("35 working dais");
  }

  @Test
  void aPolicyThatThereIsNotEndsItWithThoseThereAre() {
    assertThat(refusal(Map.of("DUTYWATCH_POLICY", "southend-2011")))
        .contains("southend-2011")
        .contains("southend-2010, england-2010-2013, england-current");
  }

  @Test
  void anAddressThatOthersCanReachEndsItWithTheReason() {
    assertThat(refusal(Map.of("DUTYWATCH_HTTP_HOST", "0.0.0.0")))
        .startsWith("DUTYWATCH_HTTP_HOST: found \"0.0.0.0\", expected a loopback address");
  }

  @Test
  void withoutABrokerItEndsWithExitCodeOneAndSaysWhatIsMissing() throws Exception {
    Path log = data.resolve("log");
    try (CommandProcess monitor =
        CommandProcess.start(
            Main.class, log, Map.of("DUTYWATCH_DATA_DIR", data.toString()), "monitor")) {
      assertThat(monitor.awaitEnd(60)).isEqualTo(1);
      assertThat(monitor.logged().lines())
          .singleElement()
          .asString()
          .contains("DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS")
          .contains("--embedded-broker");
    }
  }

  @Test
  void saysThatItIsReadyAndEndsWellWhenItIsToldTo() throws Exception {
    Path log = data.resolve("log");
    Map<String, String> settings =
        Map.of("DUTYWATCH_DATA_DIR", data.toString(), "DUTYWATCH_HTTP_PORT", "0");
    try (CommandProcess monitor =
        CommandProcess.start(Main.class, log, settings, "monitor", "--embedded-broker")) {
      String address = monitor.awaitLine("Dutywatch is ready at ");

      assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+");
      assertThat(status(address + "/health/ready")).isEqualTo(200);
      assertThat(monitor.stop(10)).isZero();
      assertThat(monitor.logged()).doesNotContain(" ERROR ").doesNotContain("\tat ");
    }
  }

  @Test
  void aPortThatIsTakenEndsItWithOneSentenceThatNamesIt() throws Exception {
    try (ServerSocket other = new ServerSocket(0)) {
      Path log = data.resolve("log");
      String port = Integer.toString(other.getLocalPort());
      Map<String, String> settings =
          Map.of("DUTYWATCH_DATA_DIR", data.toString(), "DUTYWATCH_HTTP_PORT", port);
      try (CommandProcess monitor =
          CommandProcess.start(Main.class, log, settings, "monitor", "--embedded-broker")) {
        assertThat(monitor.awaitEnd(60)).isEqualTo(1);
        assertThat(monitor.logged().lines().filter(line -> line.contains(port))).isNotEmpty();
        assertThat(monitor.logged()).doesNotContain("\tat ");
      }
    }
  }

  private static int status(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
        .statusCode();
  }

  /** What a monitor that refuses its settings says; sees that it is one line and ends with 1. */
  private static String refusal(Map<String, String> environment, String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new MonitorCommand(new HashMap<>(environment)));
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    int exitCode = command.execute(options);

    assertThat(exitCode).as(err.toString()).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    List<String> lines = err.toString().lines().toList();
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }
}
