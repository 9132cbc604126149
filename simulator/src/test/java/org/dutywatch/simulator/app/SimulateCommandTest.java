package org.dutywatch.simulator.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
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
import java.util.stream.Stream;
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
import org.dutywatch.simulator.scenario.ScenarioKind;
import org.dutywatch.simulator.truth.TruthFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
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
  void aWrongPlaceRateScenarioOrShareIsNamed() {
    assertThat(refused("--out=x", "--to=http://127.0.0.1:1")).contains("exclude each other");
    assertThat(refused("--to=nowhere")).contains("'--to'", "nowhere");
    assertThat(refused("--out=x", "--england", "--authority=E1")).contains("--england");
    assertThat(refused("--out=x", "--authority=E1,E1")).contains("twice");
    assertThat(refused("--out=x", "--rate=fast")).contains("'--rate'", "fast");
    assertThat(refused("--out=x", "--rate=1,2")).contains("--step");
    assertThat(refused("--out=x", "--for=soon")).contains("'--for'", "soon is no length");
    assertThat(refused("--out=x", "--events=0")).contains("'--events'");
    assertThat(refused("--out=x", "--late=2")).contains("'--late'", "2.0 is not 0 to 1");
    assertThat(refused("--out=x", "--policy=mine")).contains("'--policy'", "england-current");
    assertThat(refused("--out=x", "--scenario=flood@2026-03-02")).contains("police-silent");
    assertThat(refused("--out=x", "--scenario=police-silent")).contains("2026-03-10/5d");
    assertThat(refused("--out=x", "--scenario=police-silent@2026-02-30")).contains("2026-02-30");
    assertThat(refused("--out=x", "--scenario=bank-holiday-weekend@2026-03-07"))
        .contains("no bank holiday");
  }

  @Test
  void helpTellsOfEveryScenario() {
    assertThat(run(Map.of(), "--help")).isZero();
    String help = out.toString().replaceAll("\\s+", " ");
    for (ScenarioKind kind : ScenarioKind.values()) {
      assertThat(help).contains(kind.label() + " (").contains(kind.shows());
    }
  }

  @Test
  void writesTheSameFileOfAYearEachTime(@TempDir Path folder) throws Exception {
    Path one = folder.resolve("one.ndjson");
    Path other = folder.resolve("other.ndjson");
    Path truth = folder.resolve("truth.json");
    String[] year = {
      "--rate=max",
      "--start=2024-04-01",
      "--history-years=1",
      "--scenario=sibling-groups@2024-06-03"
    };

    assertThat(run(Map.of(), with(year, "--out=" + one, "--truth=" + truth))).isZero();
    assertThat(run(Map.of(), with(year, "--out=" + other))).isZero();

    assertThat(other).hasSameBinaryContentAs(one);
    List<String> lines = Files.readAllLines(one);
    assertThat(lines).hasSizeBetween(20_000, 30_000);
    EventReader reader = new EventReader("other");
    for (String line : lines) {
      reader.structured(line.getBytes(UTF_8));
    }
    assertThat(TruthFile.read(truth).at()).isEqualTo("2025-04-01");
    assertThat(out.toString()).contains("Ended: 2025-04-01 00:00  ", "The truth on 2025-04-01");
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void standardOutputHoldsEventsAndNothingElse() {
    PrintStream before = System.out;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setOut(new PrintStream(written, true, UTF_8));
    try {
      assertThat(run(Map.of(), "--out=-", "--rate=max", "--events=50")).isZero();
    } finally {
      System.setOut(before);
    }
    assertThat(written.toString(UTF_8).lines()).allMatch(line -> line.startsWith("{\"spec"));
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("Ended: ", "50 events sent");
  }

  private String refused(String... options) {
    err.getBuffer().setLength(0);
    assertThat(run(Map.of(), options)).isEqualTo(2);
    return err.toString().lines().findFirst().orElseThrow();
  }

  private static String[] with(String[] options, String... more) {
    return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
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
