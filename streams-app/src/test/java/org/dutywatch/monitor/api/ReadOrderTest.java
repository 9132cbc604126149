package org.dutywatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOrderTest {
  private static final Position AHEAD = new Position(Map.of(new InputPartition("clock", 0), 1L));
  private static final String TOKEN = PositionToken.encode(AHEAD);
  private static final String REFERRALS = "/api/v1/indicators/referrals";

  private static final int WAITING_AT_ONCE = 2;

  private final TestApi api = new TestApi(Limits.USUAL.withWaitingAtOnce(WAITING_AT_ONCE));

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        REFERRALS,
        REFERRALS + "/series?from=2010-01-01&to=2010-02-01",
        "/api/v1/clocks",
        "/api/v1/clocks/referral-decision",
        "/api/v1/clocks/referral-decision/durations",
        REFERRALS + "?to=9999-12-31",
      })
  void beforeTheFirstTickThereAreNoFigures(String path) {
    api.monitor.now = Optional.empty();

    TestApi.problem(api.get(path), 503, "no-tick-yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {REFERRALS, "/api/v1/clocks", REFERRALS + "?to=2011-01-01"})
  void beforeTheBoardIsCompleteThereAreNoFigures(String path) {
    api.monitor.notYetComplete = Optional.of("State is being restored: 3 of 10 partitions.");
    api.monitor.now = Optional.empty();

    JsonNode problem = TestApi.problem(api.get(path), 503, "not-ready");

    assertThat(problem.path("detail").asText()).contains("3 of 10");
  }

  @Test
  void aMonitorThatHasBeenReadyGoesOnAnswering() {
    api.monitor.notReady = Optional.of("The broker cannot be reached.");

    api.answer(REFERRALS);
    TestApi.problem(api.get("/health/ready"), 503, "not-ready");
  }

  @Test
  void definitionsAndStatusNeedNeitherBoardNorNow() {
    api.monitor.notYetComplete = Optional.of("being restored");
    api.monitor.now = Optional.empty();

    api.answer("/api/v1/indicators");
    assertThat(api.answer("/api/v1/status").path("now").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/indicators/no-such, 404, unknown-indicator",
    "/api/v1/clocks/no-such, 404, unknown-clock",
    "/api/v1/indicators/referrals?window=x, 400, unknown-window",
    "/api/v1/indicators/referrals?from=2010-02-02&to=2010-02-01, 400, dates-out-of-order",
  })
  void whatIsWrongOnAnyDayIsSaidAtOnce(String path, int status, String slug) {
    api.monitor.notYetComplete = Optional.of("being restored");
    String query = (path.contains("?") ? "&" : "?") + "wait=60&position=" + TOKEN;

    TestApi.problem(api.get(path + query), status, slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {REFERRALS, "/api/v1/status", "/api/v1/indicators", "/api/v1/clocks"})
  void aPositionThatIsNotReachedInTimeIsAProblem(String path) {
    TestApi.problem(api.get(path + "?wait=0.05&position=" + TOKEN), 504, "position-not-reached");
    TestApi.problem(api.get(path + "?wait=0&position=" + TOKEN), 504, "position-not-reached");
  }

  @Test
  void aReadWaitsForThePositionThatBringsTheFirstTick() throws Exception {
    Optional<Instant> tick = api.monitor.now;
    api.monitor.now = Optional.empty();

    CompletableFuture<HttpResponse<String>> read =
        CompletableFuture.supplyAsync(() -> api.get(REFERRALS + "?position=" + TOKEN));
    assertThat(api.monitor.waiting.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    api.monitor.now = tick;
    api.monitor.held = AHEAD;
    api.monitor.reached.countDown();

    assertThat(read.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  @Test
  void afterTheWaitADayAfterTodayIsStillRefused() throws Exception {
    CompletableFuture<HttpResponse<String>> read =
        CompletableFuture.supplyAsync(
            () -> api.get(REFERRALS + "?to=2010-07-01&position=" + TOKEN));
    assertThat(api.monitor.waiting.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    api.monitor.held = AHEAD;
    api.monitor.reached.countDown();

    TestApi.problem(read.get(10, TimeUnit.SECONDS), 400, "date-after-today");
  }

  @Test
  void aPositionThatIsHeldAlreadyIsAnsweredAtOnce() {
    api.monitor.held = AHEAD;

    api.answer(REFERRALS + "?wait=0&position=" + TOKEN);
    api.answer(REFERRALS + "?position=" + PositionToken.encode(Position.START));
  }

  @Test
  void aWaitWithoutAPositionIsFine() {
    api.answer(REFERRALS + "?wait=60");
    api.answer(REFERRALS + "?wait=0.5");
  }

  @Test
  void noMoreThanTheLimitWaitAtOnce() throws Exception {
    String path = REFERRALS + "?wait=20&position=" + TOKEN;
    List<CompletableFuture<HttpResponse<String>>> first =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> api.get(path)))
            .limit(WAITING_AT_ONCE)
            .toList();
    assertThat(api.monitor.waiting.tryAcquire(WAITING_AT_ONCE, 10, TimeUnit.SECONDS)).isTrue();

    TestApi.problem(api.get(path), 503, "too-many-waiting");
    api.answer(REFERRALS);

    api.monitor.held = AHEAD;
    api.monitor.reached.countDown();
    for (CompletableFuture<HttpResponse<String>> read : first) {
      assertThat(read.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }
}
