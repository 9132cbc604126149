package org.dutywatch.monitor.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.app.RunningMonitor.BATCH;
import static org.dutywatch.monitor.app.RunningMonitor.LINES;
import static org.dutywatch.monitor.app.RunningMonitor.ONE;
import static org.dutywatch.monitor.app.RunningMonitor.json;
import static org.dutywatch.monitor.app.TestEvent.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.dutywatch.monitor.api.PositionToken;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.topology.PartitionOfKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One monitor takes all the bad input there is, one kind after the other, and runs on. */
@ExtendWith(TestBroker.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(240)
class BadInputEndToEndTest {
  private static final int KEPT_BYTES = 256 << 10;

  private final TestBroker broker;
  private final String prefix;
  private RunningMonitor monitor;
  private KafkaProducer<byte[], byte[]> producer;
  private int authorities;

  BadInputEndToEndTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  @BeforeAll
  void start(@TempDir Path data) {
    monitor = RunningMonitor.start(RunningMonitor.settings(broker, prefix, data, Map.of()));
    producer = broker.producer(Map.of());
    monitor.awaitReady();
  }

  @AfterAll
  void stop() {
    monitor.close();
    producer.close();
  }

  @AfterEach
  void theStreamStillRuns() {
    assertThat(monitor.answer("/api/v1/status").path("state").asText()).isEqualTo("RUNNING");
  }

  static List<BadRecord> badRecords() {
    return BadRecord.all();
  }

  @ParameterizedTest
  @MethodSource("badRecords")
  void aBadRecordGoesToTheDeadLettersAndItsNeighboursCount(BadRecord bad) throws Exception {
    String authority = newAuthority();
    List<RecordMetadata> neighbours = new ArrayList<>();
    neighbours.add(producer.send(goodNeighbour(bad, authority, "before")).get());
    RecordMetadata refused = producer.send(bad.record(prefix)).get();
    neighbours.add(producer.send(goodNeighbour(bad, authority, "after")).get());

    String position = positionAfter(refused, neighbours.get(0), neighbours.get(1));

    assertThat(monitor.total("referrals?authority=" + authority, position)).isEqualTo("2");
    List<ConsumerRecord<byte[], byte[]>> letters = deadLettersOf(refused);
    assertThat(letters).hasSize(1);
    ConsumerRecord<byte[], byte[]> letter = letters.get(0);
    assertThat(letter.key()).isEqualTo(bad.put().key());
    assertThat(letter.value()).isEqualTo(kept(bad.put().value()));
    assertThat(List.of(letter.headers().toArray()))
        .containsAll(List.of(bad.put().headers().toArray()));
    assertThat(text(letter, "dutywatch.reason")).isEqualTo(bad.reason());
    assertThat(text(letter, "__streams.errors.message")).contains(bad.message());
    if (bad.put().value() != null && bad.put().value().length > KEPT_BYTES) {
      assertThat(text(letter, "dutywatch.length")).isEqualTo("" + bad.put().value().length);
      assertThat(text(letter, "dutywatch.sha256")).isEqualTo(sha256(bad.put().value()));
    }
  }

  private static byte[] kept(byte[] value) {
    return value == null || value.length <= KEPT_BYTES ? value : Arrays.copyOf(value, KEPT_BYTES);
  }

  private static String sha256(byte[] value) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
  }

  /** In the same partition where it can be: a child is looked for whose key belongs there. */
  private ProducerRecord<byte[], byte[]> goodNeighbour(
      BadRecord bad, String authority, String child) {
    for (int attempt = 0; ; attempt++) {
      TestEvent event =
          referral(child, child + attempt, "2010-05-04T10:00:00+01:00")
              .attribute("authority", authority);
      if (PartitionOfKey.among(BadRecord.PARTITIONS).of(event.key()) == bad.put().partition()) {
        return new ProducerRecord<>(
            prefix + "referrals",
            null,
            event.key(),
            event.dataBytes(),
            BadRecord.binaryHeaders(event));
      }
    }
  }

  @Test
  void theReviewThatIsOneTooManyGoesToTheDeadLetters() {
    String authority = newAuthority();
    List<TestEvent> events = new ArrayList<>();
    events.add(
        TestEvent.of("cp-plan.started", "P-1", "2009-01-05T10:00:00Z").with("category", "neglect"));
    for (int review = 0; review <= 500; review++) {
      events.add(
          TestEvent.of("cp-plan.reviewed", "P-1", "2009-03-05T10:00:00Z")
              .attribute("id", "review-" + review)
              .with("review", "V-" + review));
    }
    int letters = broker.committed(prefix + "dead-letters").size();

    String position =
        monitor.post(
            events.stream()
                .map(event -> event.attribute("authority", authority).with("child", "C-1"))
                .toList());

    monitor.answer("/api/v1/clocks", position);
    List<ConsumerRecord<byte[], byte[]>> all = broker.committed(prefix + "dead-letters");
    assertThat(all).hasSize(letters + 1);
    ConsumerRecord<byte[], byte[]> letter =
        all.stream()
            .filter(record -> text(record, "dutywatch.reason").equals("file-full"))
            .findFirst()
            .orElseThrow();
    assertThat(new String(letter.value(), UTF_8)).contains("V-500");
    assertThat(text(letter, "__streams.errors.message")).startsWith("data.review:").contains("500");
    assertThat(text(letter, "content-type")).isEqualTo("application/cloudevents+json");
  }

  @ParameterizedTest
  @CsvSource({
    "time, , time",
    "time, yesterday, time",
    "type, referral.lost, type",
    "specversion, 0.3, specversion",
    "subject, , subject",
    "authority, South end, authority",
    "data, nothing, data"
  })
  void overHttpABadEventIsRefusedByFieldAndItsNeighboursCount(
      String attribute, String value, String field) {
    String authority = newAuthority();
    TestEvent before = referral("R-1", "C-1", "2010-05-04T10:00:00Z");
    TestEvent after = referral("R-2", "C-2", "2010-05-04T10:00:00Z");
    before = before.attribute("authority", authority);
    after = after.attribute("authority", authority);
    int letters = broker.committed(prefix + "dead-letters").size();
    String bad = referral("R-3", "C-3", "2010-05-04T10:00:00Z").attribute(attribute, value).text();

    HttpResponse<String> response =
        monitor.post(BATCH, "[" + before.text() + "," + bad + "," + after.text() + "]");

    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    JsonNode answer = json(response.body());
    assertThat(answer.path("accepted").asInt()).isEqualTo(2);
    assertThat(answer.path("rejected").asInt()).isEqualTo(1);
    JsonNode error = answer.path("errors").path(0);
    assertThat(error.path("index").asInt()).isEqualTo(1);
    assertThat(error.path("id").asText()).isEqualTo("referral.received R-3 2010-05-04T10:00:00Z");
    assertThat(error.path("field").asText()).isEqualTo(field);
    assertThat(error.path("message").asText()).startsWith(field + ":").contains("expected");
    String position = answer.path("position").asText();
    assertThat(monitor.total("referrals?authority=" + authority, position)).isEqualTo("2");
    assertThat(broker.committed(prefix + "dead-letters")).hasSize(letters);
  }

  @Test
  void overHttpAnUnreadableLineDoesNotHoldBackTheOthers() {
    String authority = newAuthority();
    TestEvent good =
        referral("R-1", "C-1", "2010-05-04T10:00:00Z").attribute("authority", authority);

    HttpResponse<String> response =
        monitor.post(LINES, "{\"specversion\":\n" + good.text() + "\nhello\n");

    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    JsonNode answer = json(response.body());
    assertThat(answer.path("errors").findValuesAsText("index")).containsExactly("0", "2");
    assertThat(answer.path("errors").findValues("id")).allMatch(JsonNode::isNull);
    String position = answer.path("position").asText();
    assertThat(monitor.total("referrals?authority=" + authority, position)).isEqualTo("1");
  }

  @Test
  void overHttpABodyThatCannotBeTakenIsRefusedAsAWhole() {
    String late = referral("R-1", "C-1", "noon").text();

    assertThat(monitor.post(ONE, "{\"specversion\":").statusCode()).isEqualTo(400);
    assertThat(monitor.post(BATCH, "[" + late).statusCode()).isEqualTo(400);
    assertThat(monitor.post(BATCH, "[]").statusCode()).isEqualTo(400);
    assertThat(monitor.post(ONE, " ".repeat((16 << 20) + 1)).statusCode()).isEqualTo(413);
    assertThat(monitor.post("text/plain", late).statusCode()).isEqualTo(415);
    HttpResponse<String> none = monitor.post(BATCH, "[" + late + "," + late + "]");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(json(none.body()).path("errors").findValuesAsText("field"))
        .containsExactly("time", "time");
  }

  private String newAuthority() {
    return "T" + ++authorities;
  }

  private static String positionAfter(RecordMetadata... records) {
    Position position = Position.START;
    for (RecordMetadata record : records) {
      InputPartition input = new InputPartition(record.topic(), record.partition());
      position = position.and(new Position(Map.of(input, record.offset() + 1)));
    }
    return PositionToken.encode(position);
  }

  private List<ConsumerRecord<byte[], byte[]>> deadLettersOf(RecordMetadata refused) {
    return broker.committed(prefix + "dead-letters").stream()
        .filter(letter -> text(letter, "__streams.errors.topic").equals(refused.topic()))
        .filter(
            letter ->
                text(letter, "__streams.errors.partition").equals("" + refused.partition())
                    && text(letter, "__streams.errors.offset").equals("" + refused.offset()))
        .toList();
  }

  /** The text of a header that stands exactly once. */
  private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
    List<Header> found =
        StreamSupport.stream(record.headers().headers(header).spliterator(), false).toList();
    assertThat(found).as(header).hasSize(1);
    return new String(found.get(0).value(), UTF_8);
  }
}
