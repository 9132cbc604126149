package org.dutywatch.simulator.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutywatch.simulator.truth.Truth;
import org.dutywatch.simulator.truth.Truth.Bands;
import org.dutywatch.simulator.truth.Truth.Figure;
import org.dutywatch.simulator.truth.Truth.FigureGroup;
import org.dutywatch.simulator.truth.Truth.OpenClocks;
import org.dutywatch.simulator.truth.TruthFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class VerifyCommandTest {
  private static final String RE_REFERRAL = "/api/v1/indicators/re-referral";
  private static final String REVIEWS = "/api/v1/clocks/cp-review";
  private static final Truth TRUTH =
      new Truth(
          "england-current",
          "2026-03-09",
          10,
          0,
          List.of(
              new Figure(
                  "re-referral",
                  null,
                  "28d",
                  "2026-02-10",
                  "2026-03-09",
                  2,
                  9L,
                  List.of(new FigureGroup("E1", "Abbey", 2, 9L)))),
          List.of(new OpenClocks("cp-review", new Bands(0, 0, 0, 0, 0), List.of())));

  @TempDir private Path folder;

  private final Map<String, String> answers = new HashMap<>();
  private final StringWriter said = new StringWriter();
  private HttpServer server;
  private String address;
  private Path file;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    file = folder.resolve("truth.json");
    TruthFile.write(file, TRUTH);
    status("2026-03-09T00:00:00Z", "england-current", 0);
    answers.put(
        RE_REFERRAL,
        """
        {"total":{"numerator":2,"denominator":9,"value":0.2},
         "groups":[{"authority":"E1","locality":"Abbey","numerator":2,"denominator":9}]}""");
    answers.put(
        REVIEWS,
        "{\"total\":{\"open\":0,\"onTrack\":0,\"dueSoon\":0,\"dueToday\":0,\"overdue\":0}}");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String answer = answers.get(exchange.getRequestURI().getPath());
    byte[] body = answer == null ? new byte[0] : answer.getBytes(UTF_8);
    exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void status(String now, String policy, int waiting) {
    answers.put(
        "/api/v1/status",
        "{\"now\":\"%s\",\"policy\":\"%s\",\"ready\":true,\"recordsNotYetOnTheBoard\":%d}"
            .formatted(now, policy, waiting));
  }

  @Test
  void whereAllAgreesItSaysSo() {
    assertThat(verify()).isZero();
    assertThat(said.toString()).isEqualToIgnoringNewLines("All 3 numbers of 2026-03-09 agree.");
  }

  @Test
  void whatDiffersStandsInATableWithBothNumbers() {
    answers.put(
        RE_REFERRAL,
        """
        {"total":{"numerator":2,"denominator":9},
         "groups":[{"authority":"E1","locality":"Bridge","numerator":2,"denominator":9}]}""");

    assertThat(verify()).isEqualTo(1);
    assertThat(said.toString().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "figure where truth / monitor",
            "re-referral (28d) E1 Abbey 2 of 9 / -",
            "re-referral (28d) E1 Bridge - / 2 of 9",
            "2 of 4 numbers differ.");
  }

  @Test
  void aFigureThatTheMonitorDoesNotHaveDiffers() {
    answers.remove(REVIEWS);

    assertThat(verify()).isEqualTo(1);
    assertThat(said.toString()).contains("cp-review (open)").contains("1 of 3 numbers differ.");
  }

  @Test
  void anotherPolicyDayOrAnUnfinishedBoardIsNoComparison() {
    status("2026-03-09T00:00:00Z", "southend-2010", 0);
    assertThat(verify()).isEqualTo(1);
    status("2026-03-09T23:59:59Z", "england-current", 7);
    assertThat(verify("--wait=0")).isEqualTo(1);
    status("2026-03-10T00:00:00Z", "england-current", 0);
    assertThat(verify()).isEqualTo(1);
    assertThat(said.toString().lines())
        .containsExactly(
            "the truth holds under the policy england-current, the monitor has southend-2010",
            "the monitor is not ready, or has not all records on its board yet",
            "the truth holds on 2026-03-09, the monitor's day is 2026-03-10");
  }

  @Test
  void noMonitorOrNoTruthIsOneLine() throws IOException {
    Files.writeString(file, "{\"policy\":");
    assertThat(verify()).isEqualTo(1);
    TruthFile.write(file, TRUTH);
    answers.clear();
    assertThat(verify()).isEqualTo(1);
    server.stop(0);
    assertThat(verify()).isEqualTo(1);
    assertThat(said.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("truth.json is no file of truth"),
            line -> assertThat(line).contains("is no Dutywatch monitor"),
            line -> assertThat(line).startsWith("no monitor answers at http://"));
  }

  private int verify(String... more) {
    CommandLine command = new CommandLine(new VerifyCommand());
    PrintWriter writer = new PrintWriter(said, true);
    command.setOut(writer).setErr(writer);
    String[] arguments = new String[more.length + 2];
    System.arraycopy(more, 0, arguments, 0, more.length);
    arguments[more.length] = "--truth=" + file;
    arguments[more.length + 1] = address;
    return command.execute(arguments);
  }
}
