package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutywatch.proof.kill.CommandProcess;
import org.dutywatch.proof.kill.MonitorClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(300)
class DemoCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration TWO_YEARS_ON_A_BUSY_MACHINE = Duration.ofSeconds(200);

  @TempDir private Path folder;

  @Test
  void showsAYoungCouncilWithItsClocksRunningAndLeavesNothingBehind() throws Exception {
    try (CommandProcess demo = start("--port", "0", "--seconds-per-day", "2")) {
      MonitorClient board = new MonitorClient(demo.awaitLine("Dutywatch is ready at "));
      Instant today = Instant.now();
      await()
          .atMost(TWO_YEARS_ON_A_BUSY_MACHINE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> now(board).filter(now -> now.isAfter(today)).isPresent());

      JsonNode status = answer(board, "/api/v1/status").orElseThrow();
      assertThat(status.findValues("rejected")).hasSize(5).allMatch(count -> count.asInt() == 0);
      JsonNode clocks = answer(board, "/api/v1/clocks").orElseThrow();
      assertThat(clocks.path("clocks"))
          .filteredOn(clock -> clock.at("/total/open").asInt() > 0)
          .extracting(clock -> clock.path("clock").asText())
          .containsExactly(
              "referral-decision",
              "referrer-informed",
              "child-and-family-assessment",
              "child-and-family-assessment-from-start",
              "conference",
              "cp-review",
              "dv-risk-assessment");
      assertThat(interrupt(demo)).isZero();
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void endsAtOnceWhenItIsToldToWhileHistoryIsSent() throws Exception {
    try (CommandProcess demo = start("--port", "0")) {
      demo.awaitLine("Dutywatch is ready at ");

      assertThat(demo.stop(10)).isZero();
      assertThat(demo.logged()).isEmpty();
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void aPortThatIsTakenEndsItWithOneSentenceThatNamesIt() throws Exception {
    try (ServerSocket other = new ServerSocket(0)) {
      String port = Integer.toString(other.getLocalPort());
      try (CommandProcess demo = start("--port", port)) {
        assertThat(demo.awaitEnd(60)).isEqualTo(1);
        assertThat(demo.logged().lines()).singleElement().asString().contains(port);
      }
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void aWrongOptionIsWrongUseAndNamed() {
    assertThat(refusal("--port", "70000")).contains("'--port'", "70000");
    assertThat(refusal("--policy", "southend-2011"))
        .contains("'--policy'", "southend-2011", "southend-2010, england-2010-2013");
    assertThat(refusal("--seconds-per-day", "0")).contains("'--seconds-per-day'", "0.1 to 86400");
    assertThat(refusal("--days", "-1")).contains("'--days'", "1 to 36500");
    assertThat(refusal("--seed", "x")).contains("'--seed'", "x");
  }

  private CommandProcess start(String... options) {
    String[] arguments =
        Stream.concat(Stream.of("demo"), Stream.of(options)).toArray(String[]::new);
    return CommandProcess.start(Main.class, log(), Map.of(), arguments);
  }

  private static int interrupt(CommandProcess demo) throws Exception {
    new ProcessBuilder("kill", "-INT", Long.toString(demo.pid())).start().waitFor();
    return demo.awaitEnd(10);
  }

  private Path log() {
    return folder.resolve("log");
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> there = Files.list(CommandProcess.temporaryFolder(log()))) {
      return there.toList();
    }
  }

  private static Optional<Instant> now(MonitorClient board) throws Exception {
    return answer(board, "/api/v1/status")
        .map(status -> status.path("now"))
        .filter(JsonNode::isTextual)
        .map(now -> Instant.parse(now.asText()));
  }

  private static Optional<JsonNode> answer(MonitorClient board, String path) throws Exception {
    HttpResponse<String> response = board.get(path);
    return response.statusCode() == 200
        ? Optional.of(JSON.readTree(response.body()))
        : Optional.empty();
  }

  /** What a demo that refuses its options says; sees that it is wrong use. */
  private static String refusal(String... options) {
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new DemoCommand(InstantSource.system()));
    command.setErr(new PrintWriter(err, true));
    assertThat(command.execute(options)).isEqualTo(2);
    return err.toString().lines().findFirst().orElseThrow();
  }
}
