package org.dutywatch.simulator.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dutywatch.events.ClockTick;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpSinkTest {
  private record Answer(int status, String retryAfter, String body) {}

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<List<String>> posted = new ArrayList<>();
  private final Set<Integer> connections = new HashSet<>();
  private final List<Duration> pauses = new ArrayList<>();
  private HttpServer server;
  private HttpSink sink;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/events", this::answer);
    server.start();
    sink =
        new HttpSink(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), pauses::add);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    List<String> lines =
        new String(exchange.getRequestBody().readAllBytes(), UTF_8).lines().toList();
    posted.add(lines);
    connections.add(exchange.getRemoteAddress().getPort());
    Answer answer =
        answers.isEmpty()
            ? new Answer(202, "", "{\"accepted\":" + lines.size() + "}")
            : answers.remove();
    if (!answer.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
    }
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void postsBatchesOverOneConnection() {
    send(2 * HttpSink.BATCH + 5);

    sink.flush();

    assertThat(posted.stream().map(List::size)).containsExactly(HttpSink.BATCH, HttpSink.BATCH, 5);
    assertThat(posted.get(0).get(0)).startsWith("{\"specversion\":\"1.0\"");
    assertThat(connections).hasSize(1);
    assertThat(sink.refusals()).isEmpty();
  }

  @Test
  void aBusyMonitorIsGivenTheTimeItAsksForAndGetsTheBatchAgain() {
    answers.add(new Answer(503, "7", "{}"));
    answers.add(new Answer(429, "2", "{}"));
    answers.add(new Answer(503, "", "{}"));
    send(3);

    sink.push();

    assertThat(posted).hasSize(4).allMatch(batch -> batch.equals(posted.get(0)));
    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  @Test
  void aMonitorThatStaysBusyEndsItWithItsReason() {
    for (int i = 0; i < HttpSink.TRIES; i++) {
      answers.add(new Answer(503, "", "{\"title\":\"Not ready\",\"detail\":\"Restoring.\"}"));
    }
    send(1);

    assertThatThrownBy(sink::flush)
        .isInstanceOf(SinkFailedException.class)
        .hasMessageContaining("answered 503, Restoring.");
    assertThat(pauses).hasSize(HttpSink.TRIES - 1).startsWith(Duration.ofMillis(500));
  }

  @Test
  void anAnswerThatCannotPassEndsItAtOnce() {
    answers.add(new Answer(415, "", "{\"title\":\"Unsupported media type\"}"));
    send(1);

    assertThatThrownBy(sink::flush).hasMessageContaining("415, Unsupported media type");
    assertThat(pauses).isEmpty();
  }

  @Test
  void whatIsRefusedIsCountedAndTheFirstReasonTold() {
    answers.add(
        new Answer(
            202, "", "{\"accepted\":1,\"errors\":[{\"index\":1,\"message\":\"type: no\"}]}"));
    send(3);

    sink.flush();

    assertThat(sink.refusals()).isEqualTo("2 events were refused, the first: type: no");
  }

  @Test
  void whereNobodyAnswersItSaysSo() {
    server.stop(0);
    send(1);

    assertThatThrownBy(sink::flush).hasMessageStartingWith("no monitor answers at http://");
    assertThat(pauses).hasSize(HttpSink.TRIES - 1);
  }

  private void send(int count) {
    for (int i = 0; i < count; i++) {
      sink.send(new ClockTick(Instant.ofEpochSecond(i)));
    }
  }
}
