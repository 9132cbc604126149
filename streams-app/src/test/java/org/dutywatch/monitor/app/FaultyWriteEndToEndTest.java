package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.app.TestEvent.AUTHORITY;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/**
 * A thread of the stream that dies between two writes of one event is replaced and leaves nothing
 * half counted. A twin that nothing happens to is posted the same events.
 */
@ExtendWith(TestBroker.Extension.class)
@Timeout(240)
@Isolated("stream threads fail here, and whoever waits elsewhere with Awaitility would be told")
class FaultyWriteEndToEndTest {
  private static final int CHILDREN_A_POST = 20;
  private static final int BAD_RECORDS_A_POST = 4;

  @TempDir private Path data;
  @TempDir private Path dataOfTwin;
  private final TestBroker broker;
  private final String prefix;
  private int posts;

  FaultyWriteEndToEndTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  /** The faults that the test orders would fill the output with stack traces. */
  @BeforeEach
  void logNothingOfTheFaults() {
    logger("org.apache.kafka.streams").setLevel(Level.OFF);
    logger(Stream.class.getName()).setLevel(Level.OFF);
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {});
  }

  @AfterEach
  void logAsBefore() {
    logger("org.apache.kafka.streams").setLevel(null);
    logger(Stream.class.getName()).setLevel(null);
    Thread.setDefaultUncaughtExceptionHandler(null);
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  @Test
  void figuresAreRightAfterAFaultBetweenAnyTwoWrites() throws Exception {
    try (RunningMonitor monitor = start(prefix, data, FaultyClients.class.getName());
        RunningMonitor twin = start(broker.newPrefix(), dataOfTwin, "")) {
      monitor.awaitReady();
      twin.awaitReady();
      seeThatBothAgree(monitor, twin);

      // A file is in its store and not in the changelog, and no sum is anywhere.
      orderFaultAt("-files-changelog");
      seeThatBothAgree(monitor, twin);

      // A refused record is counted, but its dead letter and its position are not written.
      orderFaultAt(".dead-letters");
      seeThatBothAgree(monitor, twin);

      // Everything is in the stores, and the changelog of the sums begins to be written.
      orderFaultAt("-sums-changelog");
      seeThatBothAgree(monitor, twin);

      monitor.awaitReady();
      assertThat(monitor.answer("/api/v1/status").path("state").asText()).isEqualTo("RUNNING");
    }
  }

  private void orderFaultAt(String topic) throws IOException {
    Files.writeString(FaultyClients.orderIn(data), topic);
  }

  /** Posts to both, with bad records beside, and compares all that there is to compare. */
  private void seeThatBothAgree(RunningMonitor monitor, RunningMonitor twin) throws Exception {
    sendBadRecords();
    int child = CHILDREN_A_POST * posts++;
    List<TestEvent> events = Caseload.ofChildren(child, child + CHILDREN_A_POST);

    String position = monitor.post(events);

    String positionOfTwin = twin.post(events);
    assertThat(monitor.figures(position)).isEqualTo(twin.figures(positionOfTwin));
    assertThat(FaultyClients.orderIn(data)).as("the order of a fault").doesNotExist();
    assertThat(monitor.total("referrals", position)).isEqualTo("" + CHILDREN_A_POST * posts);
    for (String feed : List.of("referrals", "assessments", "cp-plans", "dv-notifications")) {
      assertThat(count(monitor, feed, AUTHORITY, "accepted"))
          .as("accepted " + feed)
          .isEqualTo(count(twin, feed, AUTHORITY, "accepted"));
    }
    int bad = BAD_RECORDS_A_POST * posts;
    assertThat(count(monitor, "referrals", null, "rejected")).isEqualTo(bad);
    assertThat(broker.committed(prefix + "dead-letters")).hasSize(bad);
  }

  /** Records without a value, before the events, so that the position of those holds them too. */
  private void sendBadRecords() throws ExecutionException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer = broker.producer(Map.of())) {
      for (int i = 0; i < BAD_RECORDS_A_POST; i++) {
        producer.send(new ProducerRecord<>(prefix + "referrals", i % 2, null, null)).get();
      }
    }
  }

  private static long count(RunningMonitor monitor, String feed, String authority, String field) {
    return monitor.feed(feed, authority).orElseThrow().path(field).asLong();
  }

  private RunningMonitor start(String topics, Path folder, String clients) {
    Map<String, String> settings = Map.of("DUTYWATCH_KAFKA_DEFAULT_CLIENT_SUPPLIER", clients);
    return RunningMonitor.start(RunningMonitor.settings(broker, topics, folder, settings));
  }
}
