package org.dutywatch.monitor.deadletters.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints and ends with, whatever a monitor answers. */
class DeadLettersCommandTest {
  private static final String OUTSIDE =
      """
      "id": "3-17", "time": "2010-06-30T08:00:00Z", "topic": "referrals", "partition": 1,
      "offset": 42, "reason": "wrong-key", "message": "key: expected another", "length": 3,
      "cut": false, "resent": false""";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Queue<String[]> answers = new ArrayDeque<>();
  private final HttpServer server;

  DeadLettersCommandTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + exchange.getRequestHeaders().getFirst("content-type"));
    String[] answer = answers.remove();
    byte[] body = answer[1].getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private DeadLettersCommandTest answers(int status, String body) {
    answers.add(new String[] {Integer.toString(status), body});
    return this;
  }

  @Test
  void aListIsATable() {
    answers(
        200,
        """
        {"letters": [{%s}, {"id": "0-1", "time": "2010-06-30T08:00:01Z", "topic": null,
         "partition": null, "offset": null, "reason": null, "message": null, "length": 0,
         "cut": false, "resent": true}], "next": null}
        """
            .formatted(OUTSIDE));

    assertThat(run("list", "--topic=referrals", "--since=2010-06-30", "--resent")).isZero();

    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            id    time                  topic      reason     resent  message
            3-17  2010-06-30T08:00:00Z  referrals  wrong-key  false   key: expected another
            0-1   2010-06-30T08:00:01Z  -          -          true    -
            """);
    assertThat(asked.get(0)).contains("topic=referrals", "from=2010-06-30", "resent=true");
  }

  @Test
  void aLetterIsShownInFull() {
    answers(200, letter("{\"text\": \"{\\\"a\\\":1}\"}"));

    assertThat(run("show", "3-17")).isZero();

    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            letter      3-17
            refused at  2010-06-30T08:00:00Z
            reason      wrong-key
            message     key: expected another
            came from   referrals, partition 1, offset 42
            sent again  no
            key         E06000033/C-2
            header      odd: (Base64) /w==
            value       3 bytes
            {
                "a": 1
            }
            """);
  }

  @Test
  void whatIsNoTextIsShownInHexadecimal() {
    String base64 = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff, 'A', 0x1b});
    answers(200, letter("{\"base64\": \"" + base64 + "\"}"));

    assertThat(run("show", "3-17")).isZero();

    assertThat(out.toString()).containsIgnoringCase("00000000 FF 41 1B").contains(".A.");
  }

  @Test
  void aValueCannotTakeTheTerminalOver() {
    answers(200, letter("{\"text\": \"half { \\u001b[2J \\u009b2J \\u202e\\nrest\"}"));

    assertThat(run("show", "3-17")).isZero();

    assertThat(out.toString()).contains("half { \\u001b[2J \\u009b2J \\u202e").contains("\nrest");
  }

  private static String letter(String value) {
    return """
        {%s, "key": {"text": "E06000033/C-2"},
         "headers": [{"name": "odd", "value": {"base64": "/w=="}}],
         "value": %s, "sha256": null, "event": null, "sentAgain": null}
        """
        .formatted(OUTSIDE, value);
  }

  @Test
  void theKindOfPatchIsToldByItsFirstCharacter() throws Exception {
    Path merge = Files.writeString(folder.resolve("merge"), " {}");
    Path steps = Files.writeString(folder.resolve("steps"), "\n []");
    String sent =
        "{\"id\": \"3-17\", \"sent\": true, \"topic\": \"clock\", \"partition\": 0, \"offset\": 9}";
    answers(200, sent).answers(200, sent);

    assertThat(run("resend", "3-17", "--patch", merge.toString())).isZero();
    assertThat(run("resend", "3-17", "--patch", steps.toString())).isZero();

    assertThat(asked.get(0)).endsWith("/3-17/resend application/merge-patch+json");
    assertThat(asked.get(1)).endsWith("/3-17/resend application/json-patch+json");
    assertThat(out.toString()).contains("3-17: sent again to clock, partition 0, offset 9");
  }

  @Test
  void whatIsNotSentIsTold() {
    answers(404, "{\"detail\": \"There is no dead letter 1-1\"}")
        .answers(409, "{}")
        .answers(422, "{\"message\": \"time: expected a time\"}");

    assertThat(run("resend", "1-1", "1-2", "1-3")).isEqualTo(1);

    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            1-1: not sent: There is no dead letter 1-1
            1-2: was sent again before; nothing is sent twice
            1-3: not sent: time: expected a time
            0 sent again, 2 not, 1 were sent before
            """);
  }

  @Test
  void aMonitorThatIsBusyIsAskedAgain() {
    answers(503, "").answers(200, "{\"letters\": [], \"next\": null}");

    assertThat(run("list")).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("no dead letters");
  }

  @Test
  void aFaultOnTheWayEndsWithOne() {
    answers(500, "{\"title\": \"Internal error\", \"detail\": \"The fault is its own.\"}");
    assertThat(run("list")).isEqualTo(1);
    assertThat(err.toString()).contains("answered 500, The fault is its own.");

    answers(200, "hello");
    assertThat(run("show", "0-0")).isEqualTo(1);
    assertThat(err.toString()).contains("is no Dutywatch monitor");

    server.stop(0);
    assertThat(run("list")).isEqualTo(1);
    assertThat(err.toString()).contains("no monitor answers at http://");
  }

  @Test
  void wrongUseEndsWithTwo() throws Exception {
    answers(400, "{\"detail\": \"The parameter 'reason' has 'x'; there are: malformed.\"}");
    assertThat(run("list", "--reason=x")).isEqualTo(2);
    assertThat(err.toString()).contains("there are: malformed");

    assertThat(run("list", "--limit=0")).isEqualTo(2);
    assertThat(run("list", "--resent", "--not-resent")).isEqualTo(2);
    assertThat(run("show")).isEqualTo(2);
    assertThat(run("show", "x")).isEqualTo(2);
    assertThat(run("resend")).isEqualTo(2);
    assertThat(run("resend", "1-1", "--all")).isEqualTo(2);
    assertThat(run("resend", "1-1", "--reason=wrong-key")).isEqualTo(2);
    assertThat(run("resend", "1-1", "--edit", "--patch=x")).isEqualTo(2);
    assertThat(run("resend", "--all")).isEqualTo(2);
    assertThat(err.toString()).contains("where nobody can answer, give --yes");
    assertThat(run("resend", "1-1", "--patch=" + folder.resolve("none"))).isEqualTo(1);
    assertThat(run("list", "--to=nowhere")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }

  private int run(String... arguments) {
    Terminal nobody =
        new Terminal() {
          @Override
          public boolean isThere() {
            return false;
          }

          @Override
          public boolean agrees(String question) {
            return false;
          }
        };
    List<String> all = new ArrayList<>(List.of(arguments));
    if (arguments.length > 0 && !List.of(arguments).contains("--to=nowhere")) {
      all.add("--to=http://127.0.0.1:" + server.getAddress().getPort());
    }
    return DeadLettersCommand.of(Map.of(), nobody, pause -> {})
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }
}
