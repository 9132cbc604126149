package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dutywatch.monitor.api.EventGate.Acceptance;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Each limit, really reached. */
@Isolated("some limits are milliseconds, which other tests would use up")
class LimitsTest {
  private static final String SLOW = "/api/v1/clocks/referral-decision/durations";
  private static final String QUICK = "/api/v1/clocks/referral-decision";
  private static final String LINES = "application/x-ndjson";
  private static final Duration AGES = Duration.ofSeconds(30);
  private static final Duration NO_TIME = Duration.ofMillis(50);

  /** One read, one post, one large post at a time; one more of each may wait its turn. */
  private static Limits one(Duration queue) {
    return new Limits(4, 1, 2, 1, 1, queue, 4, 100, AGES, 1, AGES);
  }

  @Test
  void aReadAboveTheLimitWaitsItsTurnAndOneAboveTheQueueIsRefused() throws Exception {
    HeldUp held = new HeldUp();
    try (TestApi api = new TestApi(one(AGES));
        held) {
      api.monitor.slowRead = held;
      CompletableFuture<HttpResponse<String>> first = later(() -> api.get(SLOW));
      held.awaitArrivals(1);

      List<CompletableFuture<HttpResponse<String>>> others =
          Stream.generate(() -> later(() -> api.get(QUICK))).limit(2).toList();
      Object refused =
          CompletableFuture.anyOf(others.get(0), others.get(1)).get(10, TimeUnit.SECONDS);
      assertTooBusy((HttpResponse<?>) refused);
      held.letGo();

      assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      assertThat(others.stream().map(other -> other.join().statusCode()))
          .containsExactlyInAnyOrder(200, 503);
    }
  }

  @Test
  void whoWaitsItsTurnTooLongIsRefused() throws Exception {
    HeldUp held = new HeldUp();
    try (TestApi api = new TestApi(one(NO_TIME));
        held) {
      api.monitor.slowRead = held;
      CompletableFuture<HttpResponse<String>> first = later(() -> api.get(SLOW));
      held.awaitArrivals(1);

      assertTooBusy(api.get(QUICK));
      assertTooBusy(api.get("/api/v1/nowhere"));
      held.letGo();
      assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      assertThat(api.get(QUICK).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void healthIsToldAndEventsAreTakenInARushOfReads() throws Exception {
    HeldUp held = new HeldUp();
    try (TestApi api = new TestApi(one(NO_TIME));
        held) {
      api.monitor.slowRead = held;
      CompletableFuture<HttpResponse<String>> first = later(() -> api.get(SLOW));
      held.awaitArrivals(1);

      assertThat(api.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(api.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(api.post(LINES, TestApi.utf8("{}")).statusCode()).isEqualTo(202);
      held.letGo();
      first.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void readsThatWaitForAPositionTakeNoPlaceOfOthers() throws Exception {
    Position ahead = new Position(Map.of(new InputPartition("clock", 0), 1L));
    try (TestApi api = new TestApi(one(NO_TIME))) {
      String path = QUICK + "?wait=20&position=" + PositionToken.encode(ahead);
      List<CompletableFuture<HttpResponse<String>>> waiting =
          Stream.generate(() -> later(() -> api.get(path))).limit(3).toList();
      assertThat(api.monitor.waiting.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();

      assertThat(api.get(QUICK).statusCode()).isEqualTo(200);

      api.monitor.held = ahead;
      api.monitor.reached.countDown();
      for (CompletableFuture<HttpResponse<String>> read : waiting) {
        assertThat(read.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void largeBodiesAreHeldOneByOneAndSmallOnesPassThem() throws Exception {
    byte[] large = new byte[300_000];
    HeldUp held = new HeldUp();
    try (TestApi api = new TestApi(one(NO_TIME));
        held) {
      api.monitor.acceptance =
          events -> {
            if (events.get(0).length == large.length) {
              held.run();
            }
            return new Acceptance(events.size(), List.of(), Position.START);
          };
      CompletableFuture<HttpResponse<String>> first = later(() -> api.post(LINES, large));
      held.awaitArrivals(1);

      assertTooBusy(api.post(LINES, large));
      assertThat(api.post(LINES, TestApi.utf8("{}")).statusCode()).isEqualTo(202);

      held.letGo();
      assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
      assertThat(api.post(LINES, large).statusCode()).isEqualTo(202);
    }
  }

  @Test
  void smallBodiesHaveALimitToo() throws Exception {
    HeldUp held = new HeldUp();
    try (TestApi api = new TestApi(one(NO_TIME));
        held) {
      api.monitor.acceptance =
          events -> {
            held.run();
            return new Acceptance(events.size(), List.of(), Position.START);
          };
      List<CompletableFuture<HttpResponse<String>>> first =
          Stream.generate(() -> later(() -> api.post(LINES, TestApi.utf8("{}")))).limit(2).toList();
      held.awaitArrivals(2);

      assertTooBusy(api.post(LINES, TestApi.utf8("{}")));

      held.letGo();
      for (CompletableFuture<HttpResponse<String>> post : first) {
        assertThat(post.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
      }
    }
  }

  @Test
  void aConnectionAboveTheLimitIsServedWhenAnotherCloses() throws Exception {
    Limits limits = new Limits(4, 4, 4, 4, 1, AGES, 4, 2, AGES, 1, AGES);
    try (TestApi api = new TestApi(limits);
        Socket first = connect(api);
        Socket second = connect(api)) {
      assertThat(status(first)).isEqualTo("HTTP/1.1 200");
      assertThat(status(second)).isEqualTo("HTTP/1.1 200");
      try (Socket third = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
        send(third, "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
        third.setSoTimeout(300);
        assertThatThrownBy(() -> status(third)).isInstanceOf(SocketTimeoutException.class);

        first.shutdownOutput();

        third.setSoTimeout(10_000);
        assertThat(status(third)).isEqualTo("HTTP/1.1 200");
      }
    }
  }

  @Test
  void asManyAsMayWatchCanComeAtOnceThoughNoneCanBeAcceptedYet() throws Exception {
    int watching = 200;
    Limits limits = new Limits(4, 4, 4, 4, 1, AGES, watching, 2, AGES, 1, AGES);
    List<Socket> waiting = new ArrayList<>();
    try (TestApi api = new TestApi(limits);
        Socket first = connect(api);
        Socket second = connect(api)) {
      assertThat(status(first)).isEqualTo("HTTP/1.1 200");
      assertThat(status(second)).isEqualTo("HTTP/1.1 200");

      for (int i = 0; i < watching; i++) {
        Socket socket = new Socket();
        waiting.add(socket);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), api.port()), 900);
      }
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void aBodyThatComesByteByByteIsCutOff() throws Exception {
    Limits limits = new Limits(4, 4, 4, 4, 1, AGES, 4, 9, AGES, 1 << 20, Duration.ofMillis(100));
    try (TestApi api = new TestApi(limits);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
      send(socket, post(1000));
      socket.setSoTimeout(20);

      assertThat(statusAfterEachByte(socket)).isEqualTo("HTTP/1.1 408");
    }
  }

  /** Sends a byte whenever there is no answer yet. */
  private static String statusAfterEachByte(Socket socket) throws IOException {
    for (int sent = 0; sent < 1000; sent++) {
      send(socket, "x");
      try {
        return status(socket);
      } catch (SocketTimeoutException stillListening) {
        assertThat(sent).isLessThan(500);
      }
    }
    return "none";
  }

  @Test
  void aBodyThatStopsComingIsAProblem() throws Exception {
    Limits limits = new Limits(4, 4, 4, 4, 1, AGES, 4, 9, Duration.ofMillis(200), 1, AGES);
    try (TestApi api = new TestApi(limits)) {
      String answer = api.raw(post(1000) + "half of i");

      assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/body-too-slow");
    }
  }

  @Test
  void aRequestThatNeverEndsItsHeadersIsCutOff() throws Exception {
    Limits limits = new Limits(4, 4, 4, 4, 1, AGES, 4, 9, Duration.ofMillis(200), 1, AGES);
    try (TestApi api = new TestApi(limits);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
      socket.setSoTimeout(10_000);
      send(socket, "GET /health/live HTTP/1.1\r\nHost: loc");

      socket.getInputStream().readAllBytes(); // ends, or the test fails by a timeout
    }
  }

  private static String post(int length) {
    return "POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Content-Type: application/x-ndjson\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static Socket connect(TestApi api) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
    socket.setSoTimeout(10_000);
    send(socket, "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String status(Socket socket) throws IOException {
    return TestApi.utf8(socket.getInputStream().readNBytes("HTTP/1.1 200".length()));
  }

  private static CompletableFuture<HttpResponse<String>> later(
      Supplier<HttpResponse<String>> request) {
    return CompletableFuture.supplyAsync(request);
  }

  private static void assertTooBusy(HttpResponse<?> response) {
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThat(TestApi.json((String) response.body()).path("type").asText())
        .isEqualTo("/problems/too-busy");
  }
}
