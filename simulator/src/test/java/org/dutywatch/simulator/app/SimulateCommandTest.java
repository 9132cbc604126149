package org.dutywatch.simulator.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(180)
class SimulateCommandTest {
  private static final int PARTITIONS = 4;
  private static final List<String> FEEDS =
      List.of("referrals", "assessments", "cp-plans", "dv-notifications");
  private static final String[] A_WEEK = {
    "--start=2026-03-02", "--history-years=0", "--days=7", "--seconds-per-day=0.1", "--seed=7"
  };

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aWrongOptionIsWrongUseAndNamed() {
    assertThat(run(Map.of())).isEqualTo(2);
    assertThat(run(Map.of(), "--kafka=x:1", "--seconds-per-day=0")).isEqualTo(2);
    assertThat(run(Map.of(), "--kafka=x:1", "--days=0")).isEqualTo(2);
    assertThat(run(Map.of(), "--kafka=x:1", "--history-years=51")).isEqualTo(2);
    assertThat(run(Map.of(), "--kafka=x:1", "--authority=a/b")).isEqualTo(2);
    assertThat(run(Map.of(), "--kafka=x:1", "--practice=none")).isEqualTo(2);
    assertThat(run(Map.of(), "--kafka=x:1", "--start=yesterday")).isEqualTo(2);
    assertThat(err.toString().lines().filter(line -> line.contains("'--")))
        .satisfiesExactly(
            line -> assertThat(line).contains("Missing required option: '--kafka=HOST:PORT'"),
            line -> assertThat(line).contains("'--seconds-per-day'", "0.1 to 86400"),
            line -> assertThat(line).contains("'--days'", "1 to 36500"),
            line -> assertThat(line).contains("'--history-years'", "0 to 50"),
            line -> assertThat(line).contains("'--authority'", "a/b"),
            line -> assertThat(line).contains("'--practice'", "two-stage or single-assessment"),
            line -> assertThat(line).contains("'--start'", "yesterday"));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anAddressThatIsNoneEndsItWithOneLine() {
    assertThat(run(Map.of(), "--kafka=nowhere")).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().startsWith("Kafka: ");
  }

  @Test
  void waitsForTheTopicsAndThenSendsTheSameEventsEachTime(@TempDir Path data) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
      String kafka = broker.bootstrapServers();
      Map<String, String> environment =
          Map.of("DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS", kafka, "DUTYWATCH_TOPIC_PREFIX", "dw.");
      CompletableFuture<Integer> first =
          CompletableFuture.supplyAsync(() -> run(environment, A_WEEK));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  out.toString()
                      .contains(
                          "Waiting for the topics dw.assessments, dw.clock, dw.cp-plans,"
                              + " dw.dv-notifications, dw.referrals, which the monitor makes"));
      makeTopics(kafka);
      assertThat(first.get(60, TimeUnit.SECONDS)).as(err.toString()).isZero();
      List<ConsumerRecord<byte[], byte[]>> once = facts(kafka);

      assertThat(run(environment, A_WEEK)).isZero();
      List<ConsumerRecord<byte[], byte[]>> twice = facts(kafka);

      assertThat(out.toString()).contains("Ended: 2026-03-09 00:00  " + once.size() + " events");
      assertThat(statements(once).stream().map(SimulateCommandTest::partition))
          .isEqualTo(once.stream().map(ConsumerRecord::partition).toList());
      assertThat(twice).hasSize(2 * once.size());
      assertThat(statements(twice).stream().distinct())
          .containsExactlyInAnyOrderElementsOf(statements(once).stream().distinct().toList());
    }
  }

  private int run(Map<String, String> environment, String... options) {
    Instant now = Instant.parse("2026-03-02T12:00:00Z");
    CommandLine command =
        new CommandLine(new SimulateCommand(environment, InstantSource.fixed(now)));
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(options);
  }

  private static void makeTopics(String kafka) throws Exception {
    List<NewTopic> topics = new ArrayList<>();
    FEEDS.forEach(
        feed -> topics.add(new NewTopic("dw." + feed, Optional.of(PARTITIONS), Optional.empty())));
    topics.add(new NewTopic("dw.clock", Optional.of(1), Optional.empty()));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.createTopics(topics).all().get(30, TimeUnit.SECONDS);
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> facts(String kafka) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    List<ConsumerRecord<byte[], byte[]>> facts = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(Map.of("bootstrap.servers", kafka), bytes, bytes)) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (String feed : FEEDS) {
        for (int i = 0; i < PARTITIONS; i++) {
          partitions.add(new TopicPartition("dw." + feed, i));
        }
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(facts::add);
      }
    }
    return facts;
  }

  private static List<Statement> statements(List<ConsumerRecord<byte[], byte[]>> facts) {
    EventReader reader = new EventReader("other");
    List<Statement> statements = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> fact : facts) {
      try {
        Statement statement = (Statement) reader.structured(fact.value());
        assertThat(new String(fact.key(), UTF_8)).isEqualTo(statement.record().eventKey());
        assertThat(fact.topic()).isEqualTo("dw." + statement.record().type().feed());
        statements.add(statement);
      } catch (RefusedException e) {
        throw new AssertionError(e);
      }
    }
    return statements;
  }

  /** The partition that the contract's key belongs to. */
  private static int partition(Statement statement) {
    byte[] key = statement.record().eventKey().getBytes(UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % PARTITIONS;
  }
}
