package org.dutywatch.monitor.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.dutywatch.monitor.notify.Answer;
import org.dutywatch.monitor.notify.Message;
import org.dutywatch.monitor.notify.TestNotice;
import org.dutywatch.monitor.notify.Words;
import org.dutywatch.monitor.notify.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
  private static final Instant NOW = Instant.parse("2026-01-14T12:00:00Z");
  private static final Message MESSAGE =
      new Message(false, List.of(TestNotice.breached("A", "first-contact")));

  private final Map<String, String> answerHeaders = new HashMap<>();
  private final Map<String, String> received = new HashMap<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private int status = 200;
  private boolean silent;
  private boolean endless;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestHeaders().forEach((name, values) -> received.put(name, values.get(0)));
          exchange.getRequestBody().readAllBytes();
          if (silent) {
            awaitEnd();
          }
          answerHeaders.forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(status, endless ? 10 : -1);
          if (endless) {
            awaitEnd();
          }
          exchange.close();
        });
    server.start();
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private Answer deliver(Duration timeout) throws InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/secret-path");
    Webhook.Target target =
        new Webhook.Target(address, Shape.CLOUDEVENTS, Map.of("X-Key", "k"), timeout);
    return new Webhook(target, new Words(id -> id), InstantSource.fixed(NOW)).deliver(MESSAGE);
  }

  private Answer deliver() throws InterruptedException {
    return deliver(Duration.ofSeconds(30));
  }

  @Test
  void aMessageIsPostedWithItsNameAndTheHeadersOfTheSettings() throws Exception {
    assertThat(deliver()).isEqualTo(new Answer.Delivered());
    assertThat(received)
        .containsEntry("Content-type", "application/cloudevents+json")
        .containsEntry("Dutywatch-message-id", MESSAGE.id())
        .containsEntry("X-key", "k");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void whatMayPassIsTriedAgain(int busy) throws Exception {
    status = busy;

    assertThat(deliver()).isEqualTo(new Answer.NotNow("it answered " + busy, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 410, 413})
  void whatStaysIsADeadEnd(int refusal) throws Exception {
    status = refusal;

    assertThat(deliver()).isEqualTo(new Answer.Refused("it answered " + refusal));
  }

  @Test
  void aReceiverThatAsksToBeLeftAloneIs() throws Exception {
    status = 429;
    answerHeaders.put("Retry-After", "17");
    assertThat(pause()).contains(Duration.ofSeconds(17));

    answerHeaders.put("Retry-After", "Wed, 14 Jan 2026 12:00:30 GMT");
    assertThat(pause()).contains(Duration.ofSeconds(30));

    answerHeaders.put("Retry-After", "86400");
    assertThat(pause()).contains(Duration.ofHours(1));

    answerHeaders.put("Retry-After", "tomorrow");
    assertThat(pause()).isEmpty();
  }

  private Optional<Duration> pause() throws InterruptedException {
    return ((Answer.NotNow) deliver()).pause();
  }

  @Test
  void aReceiverThatDoesNotAnswerIsTriedAgainAndItsAddressIsNotTold() throws Exception {
    silent = true;

    Answer answer = deliver(Duration.ofMillis(200));

    assertThat(answer).isInstanceOf(Answer.NotNow.class);
    assertThat(answer.toString()).doesNotContain("secret-path");
  }

  @Test
  void soIsOneThatDoesNotComeToAnEnd() throws Exception {
    endless = true;

    assertThat(deliver(Duration.ofMillis(500))).isInstanceOf(Answer.NotNow.class);
  }

  @Test
  void soIsOneThatIsNotThere() throws Exception {
    server.stop(0);

    Answer answer = deliver();

    assertThat(answer).isInstanceOf(Answer.NotNow.class);
    assertThat(answer.toString()).doesNotContain("secret-path");
  }
}
