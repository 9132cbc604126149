package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dutywatch.monitor.api.PositionToken;
import org.dutywatch.monitor.board.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * No answer shows half of a transaction, though the board's feed gets the changelog one record at a
 * time and each change of a row is a record of its own.
 */
@ExtendWith(TestBroker.Extension.class)
@Timeout(240)
class TornTransactionEndToEndTest {
  private static final int CHILDREN = 1_000;
  private static final int CHILDREN_A_POST = 20;
  private static final Map<String, String> IN_SMALL_PIECES =
      Map.of(
          "DUTYWATCH_KAFKA_MAX_POLL_RECORDS", "1",
          "DUTYWATCH_KAFKA_MAIN_CONSUMER_MAX_POLL_RECORDS", "500",
          "DUTYWATCH_KAFKA_STATESTORE_CACHE_MAX_BYTES", "0");
  private static final List<String> BANDS = List.of("onTrack", "dueSoon", "dueToday", "overdue");
  private static final List<String> CLOCKS =
      List.of(
          "/api/v1/clocks/referral-decision?by=locality",
          "/api/v1/clocks/initial-assessment?by=team",
          "/api/v1/clocks/referrer-informed?by=locality&at=2010-05-14");
  private static final List<String> SHARES =
      List.of(
          "/api/v1/indicators/referral-decision?by=locality",
          "/api/v1/indicators/initial-assessment?basis=due&by=team",
          "/api/v1/indicators/cp-reviews-in-time?by=locality",
          "/api/v1/indicators/referral-to-assessment?by=agency",
          "/api/v1/indicators/repeat-cp-plan");

  @TempDir private Path data;
  private final TestBroker broker;
  private final Queue<String> torn = new ConcurrentLinkedQueue<>();
  private final Set<String> different = ConcurrentHashMap.newKeySet();
  private final CountDownLatch posted = new CountDownLatch(1);

  TornTransactionEndToEndTest(TestBroker broker) {
    this.broker = broker;
  }

  @Test
  void everyAnswerAddsUpWhileEventsComeIn() throws Exception {
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try (RunningMonitor monitor =
        RunningMonitor.start(
            RunningMonitor.settings(broker, broker.newPrefix(), data, IN_SMALL_PIECES))) {
      monitor.awaitReady();
      Future<?> clocks = readers.submit(() -> readClocks(monitor));
      Future<?> shares = readers.submit(() -> readShares(monitor));

      String position = PositionToken.encode(Position.START);
      for (int child = 0; child < CHILDREN; child += CHILDREN_A_POST) {
        position = monitor.post(Caseload.ofChildren(child, child + CHILDREN_A_POST));
      }
      String all = monitor.total("referrals", position);
      posted.countDown();
      clocks.get();
      shares.get();

      assertThat(all).isEqualTo("" + CHILDREN);
      assertThat(different).as("answers that differ").hasSizeGreaterThan(20);
      assertThat(torn).isEmpty();
    } finally {
      posted.countDown();
      readers.shutdown();
    }
  }

  private void readClocks(RunningMonitor monitor) {
    while (posted.getCount() > 0) {
      for (String path : CLOCKS) {
        JsonNode answer = answered(monitor, path);
        answer.path("groups").forEach(group -> check(bandsAddUp(group), answer));
        check(bandsAddUp(answer.path("total")), answer);
        check(groupsAddUp(answer, "open"), answer);
        check(groupsAddUp(answer, "overdue"), answer);
      }
    }
  }

  private void readShares(RunningMonitor monitor) {
    while (posted.getCount() > 0) {
      for (String path : SHARES) {
        JsonNode answer = answered(monitor, path);
        answer.path("groups").forEach(group -> check(isAPart(group), answer));
        check(isAPart(answer.path("total")), answer);
        if (answer.has("groups")) {
          check(groupsAddUp(answer, "numerator"), answer);
          check(groupsAddUp(answer, "denominator"), answer);
        }
      }
    }
  }

  private JsonNode answered(RunningMonitor monitor, String path) {
    JsonNode answer = monitor.answer(path);
    different.add(answer.toString());
    return answer;
  }

  private void check(boolean whole, JsonNode answer) {
    if (!whole) {
      torn.add(answer.toString());
    }
  }

  private static boolean bandsAddUp(JsonNode bands) {
    return BANDS.stream().allMatch(band -> bands.path(band).asLong(-1) >= 0)
        && BANDS.stream().mapToLong(band -> bands.path(band).asLong()).sum()
            == bands.path("open").asLong();
  }

  private static boolean isAPart(JsonNode share) {
    long numerator = share.path("numerator").asLong(-1);
    return numerator >= 0 && numerator <= share.path("denominator").asLong();
  }

  private static boolean groupsAddUp(JsonNode answer, String field) {
    long sum = 0;
    for (JsonNode group : answer.path("groups")) {
      sum += group.path(field).asLong();
    }
    return sum == answer.path("total").path(field).asLong();
  }
}
