package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.app.TestEvent.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dutywatch.monitor.api.PositionToken;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.topology.TopicGuard;
import org.dutywatch.monitor.topology.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestBroker.Extension.class)
@Timeout(240)
class RestartEndToEndTest {
  private static final int CHILDREN = 40;

  @TempDir private Path data;
  private final TestBroker broker;
  private final String prefix;

  RestartEndToEndTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  @Test
  void startedAgainItShowsTheSameFiguresAlsoWithItsStateLost() {
    Map<String, JsonNode> before;
    String position;
    try (RunningMonitor monitor = start()) {
      monitor.awaitReady();
      position = monitor.post(Caseload.ofChildren(0, CHILDREN));
      before = monitor.figures(position);
    }
    assertThat(before.get("/api/v1/indicators/referrals").path("total").path("numerator").asInt())
        .isEqualTo(CHILDREN);

    try (RunningMonitor restarted = start()) {
      restarted.awaitReady();
      assertThat(restarted.figures(position)).isEqualTo(before);
    }

    TestBroker.delete(data.resolve("state"));
    try (RunningMonitor rebuilt = start()) {
      // A repeat, before it is ready: its position must not be less than that of before.
      String after = rebuilt.post(Caseload.ofChildren(0, 1));
      assertThat(position(after).holds(position(position))).isTrue();
      rebuilt.awaitReady();
      assertThat(rebuilt.figures(after)).isEqualTo(before);
    }
  }

  private static Position position(String token) {
    return PositionToken.decode(token).orElseThrow();
  }

  @Test
  void markersOfTransactionsAtTheEndOfAnInputAreNotWaitedFor() throws Exception {
    new TopicGuard(broker.admin(), new Topics(prefix)).ensure(2);
    sendInTransactions();

    try (RunningMonitor monitor = start()) {
      monitor.awaitReady();

      assertThat(total(monitor, "referrals")).isEqualTo("20");
      assertThat(total(monitor, "referral-decision?basis=due")).isEqualTo("0/20");
      assertThat(monitor.answer("/api/v1/status").path("recordsNotYetOnTheBoard")).hasToString("0");
    }
  }

  private static String total(RunningMonitor monitor, String indicator) {
    return monitor.total(indicator, PositionToken.encode(Position.START));
  }

  /** Twenty referrals that are committed, then as many that are not. */
  private void sendInTransactions() throws ExecutionException, InterruptedException {
    Map<String, Object> settings = Map.of("transactional.id", prefix + "sender");
    try (KafkaProducer<byte[], byte[]> producer = broker.producer(settings)) {
      producer.initTransactions();
      producer.beginTransaction();
      send(producer, "kept");
      producer.commitTransaction();
      producer.beginTransaction();
      send(producer, "given-up");
      producer.abortTransaction();
    }
  }

  private void send(KafkaProducer<byte[], byte[]> producer, String name)
      throws ExecutionException, InterruptedException {
    for (int i = 0; i < 20; i++) {
      TestEvent event = referral(name + i, name + i, "2010-05-04T10:00:00Z");
      producer.send(new ProducerRecord<>(prefix + event.feed(), event.key(), event.bytes())).get();
    }
  }

  private RunningMonitor start() {
    return RunningMonitor.start(RunningMonitor.settings(broker, prefix, data, Map.of()));
  }
}
