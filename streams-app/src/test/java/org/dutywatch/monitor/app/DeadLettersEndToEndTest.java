package org.dutywatch.monitor.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dutywatch.monitor.app.TestEvent.decision;
import static org.dutywatch.monitor.app.TestEvent.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.deadletters.command.DeadLettersCommand;
import org.dutywatch.monitor.deadletters.command.Terminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Records that were refused are found, mended and sent again, by command and over HTTP. */
@ExtendWith(TestBroker.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(240)
class DeadLettersEndToEndTest {
  private static final String LETTERS = "/api/v1/dead-letters";

  private final TestBroker broker;
  private final String prefix;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private RunningMonitor monitor;
  private RunningMonitor another;
  private KafkaProducer<byte[], byte[]> producer;
  private Path folder;
  private int authorities;

  DeadLettersEndToEndTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  /** Two monitors on one Kafka. */
  @BeforeAll
  void start(@TempDir Path data) {
    folder = data;
    monitor = running(data.resolve("one"));
    another = running(data.resolve("another"));
    producer = broker.producer(Map.of());
    monitor.awaitReady();
    another.awaitReady();
  }

  private RunningMonitor running(Path data) {
    return RunningMonitor.start(RunningMonitor.settings(broker, prefix, data, Map.of()));
  }

  @AfterAll
  void stop() {
    monitor.close();
    another.close();
    producer.close();
  }

  @Test
  void aRecordUnderAWrongKeyIsListedShownAndSentAgainOnce() throws Exception {
    String authority = newAuthority();
    String id = refused(event(authority, "R-1"), "wrong/key");

    assertThat(run("list", "--reason=wrong-key", "--topic=referrals", "--not-resent")).isZero();
    assertThat(out.toString()).contains(id).contains("key: expected the event's authority");
    assertThat(out.toString()).doesNotContain("C-1");

    assertThat(run("show", id)).isZero();
    assertThat(out.toString())
        .contains("reason      wrong-key", "key         wrong/key", "sent again  no")
        .containsPattern("\"child\" ?: ?\"C-1\"");

    assertThat(run("resend", id, "--dry-run")).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines(id + ": would be sent to referrals");
    JsonNode sent = RunningMonitor.json(resend(monitor, id).body());

    assertThat(monitor.total("referrals?authority=" + authority, sent.path("position").asText()))
        .isEqualTo("1");
    HttpResponse<String> twice = resend(monitor, id);
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(run("resend", id)).isEqualTo(1);
    assertThat(out.toString()).contains("was sent again before; nothing is sent twice");
    assertThat(run("show", id)).isZero();
    assertThat(out.toString()).containsPattern("sent again +at .* by letter " + id);
    assertThat(run("list", "--not-resent", "--limit=1000")).isZero();
    assertThat(out.toString()).doesNotContain(id + " ");
    assertThat(copies(authority)).isEqualTo(2); // the refused one, and the one sent again
  }

  @Test
  void ofManyWhoSendALetterAtOnceThroughTwoMonitorsOneDoes() throws Exception {
    String authority = newAuthority();
    String id = refused(event(authority, "R-1"), "wrong/key");

    List<CompletableFuture<Integer>> answers =
        Stream.of(monitor, another, monitor, another, monitor, another)
            .map(one -> CompletableFuture.supplyAsync(() -> untilAnswered(one, id)))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
    assertThat(copies(authority)).isEqualTo(2);
    assertThat(marks(id)).isEqualTo(1);
    assertThat(another.answer(LETTERS + "/" + id).path("resent").asBoolean()).isTrue();
  }

  /** A monitor that was overtaken says so, and may be asked again. */
  private static int untilAnswered(RunningMonitor one, String id) {
    return await()
        .atMost(RunningMonitor.PATIENCE)
        .until(() -> resend(one, id).statusCode(), status -> status != 503);
  }

  @Test
  void aPatchMendsManyAndWhatIsStillWrongIsNotSent() throws Exception {
    String authority = newAuthority();
    List<String> mended = new ArrayList<>();
    for (String subject : List.of("R-1", "R-2")) {
      mended.add(refused(decided(authority, subject, "perhaps"), authority + "/C-1"));
    }
    String other =
        refused(decided(authority, "R-3", "perhaps").attribute("time", "noon"), authority + "/C-1");
    Path patch =
        Files.writeString(folder.resolve("p"), "{\"data\": {\"outcome\": \"early-help\"}}");

    assertThat(run("resend", mended.get(0), mended.get(1), other, "--patch=" + patch)).isEqualTo(1);

    assertThat(out.toString())
        .containsPattern(mended.get(0) + ": sent again to referrals, partition \\d, offset \\d+")
        .containsPattern(mended.get(1) + ": sent again")
        .contains(other + ": not sent: time: expected")
        .contains("2 sent again, 1 not, 0 were sent before");
    Path steps =
        Files.writeString(
            folder.resolve("s"),
            """
            [{"op": "replace", "path": "/time", "value": "2010-05-05T12:00:00Z"},
             {"op": "replace", "path": "/data/outcome", "value": "early-help"}]
            """);
    assertThat(run("resend", other, "--patch", steps.toString())).isZero();
  }

  @Test
  void anEventIsMendedInAnEditorUntilTheMonitorTakesIt() throws Exception {
    String authority = newAuthority();
    String id = refused(decided(authority, "R-1", "perhaps"), authority + "/C-1");
    String once = "sed -i -e s/perhaps/maybe/ -e t -e s/maybe/early-help/";
    List<String> asked = new ArrayList<>();
    Terminal agreeing = terminal(asked, true);

    assertThat(run(Map.of("EDITOR", once), agreeing, "resend", id, "--edit")).isZero();

    assertThat(out.toString()).contains(id + ": not sent: data.outcome: expected one of");
    assertThat(out.toString()).contains(id + ": sent again to referrals");
    assertThat(asked).containsExactly("Edit again?");
    String left = refused(decided(authority, "R-2", "perhaps"), authority + "/C-1");
    assertThat(run(Map.of("VISUAL", "true"), agreeing, "resend", left, "--edit")).isEqualTo(1);
    assertThat(out.toString()).contains(left + ": not sent: the event was not changed");
    assertThat(run(Map.of("VISUAL", "false"), agreeing, "resend", left, "--edit")).isEqualTo(1);
    assertThat(err.toString()).contains("the editor ended with 1; nothing was sent");
    assertThat(run(Map.of(), agreeing, "resend", left, "--edit")).isEqualTo(2);
    assertThat(err.toString()).contains("set VISUAL or EDITOR");
  }

  @Test
  void allOfAChoiceAreSentOnceSomebodyAgrees() throws Exception {
    String authority = newAuthority();
    String tick = refused("clock", 0, null, TestEvent.tick("2010-05-04T10:00:00Z").bytes());
    TestEvent notification =
        TestEvent.of("dv-notification.received", "N-1", "2010-05-04T10:00:00Z")
            .attribute("authority", authority)
            .with("incidentTime", "2010-05-04T09:00:00Z")
            .with("children", List.of())
            .with("risk", "medium");
    String id = refused("dv-notifications", null, "no/key".getBytes(UTF_8), notification.bytes());
    List<String> asked = new ArrayList<>();
    String[] all = {"resend", "--all", "--topic=dv-notifications"};

    assertThat(run(Map.of(), terminal(asked, false), all)).isEqualTo(1);
    assertThat(out.toString()).contains("1 letter").doesNotContain("sent again");
    assertThat(run(Map.of(), terminal(asked, true), all)).isZero();
    assertThat(out.toString()).contains(id + ": sent again to dv-notifications");
    assertThat(asked).containsExactly("Send again?", "Send again?");
    assertThat(run(Map.of(), terminal(asked, true), all)).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("0 letters");
    assertThat(run("resend", tick)).isEqualTo(1);
    assertThat(out.toString()).contains("clock.tick is only taken where");
  }

  @Test
  void aValueThatWasCutIsSentOnlyAsAWholeEvent() throws Exception {
    String authority = newAuthority();
    TestEvent large = event(authority, "R-1").with("note", "x".repeat(300_000));
    String id = refused(large, authority + "/C-1");

    assertThat(run("show", id)).isZero();
    assertThat(out.toString()).contains("only the first are kept (SHA-256 of all: ");
    assertThat(run("resend", id)).isEqualTo(1);
    assertThat(out.toString()).contains("only the first are kept; send the whole event");
    HttpResponse<String> whole =
        monitor.post(
            LETTERS + "/" + id + "/resend", RunningMonitor.ONE, event(authority, "R-1").text());

    assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
  }

  @Test
  void anEventInBinaryModeIsSentAgainWithItsAttributes() throws Exception {
    String authority = newAuthority();
    TestEvent event = event(authority, "R-1");
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            prefix + "referrals",
            null,
            "wrong/key".getBytes(UTF_8),
            event.dataBytes(),
            BadRecord.binaryHeaders(event));

    JsonNode sent = RunningMonitor.json(resend(monitor, letterOf(send(record))).body());

    assertThat(monitor.total("referrals?authority=" + authority, sent.path("position").asText()))
        .isEqualTo("1");
  }

  @Test
  void aLetterThatRetentionTookIsNotThereAnyMore() throws Exception {
    String id = refused(event(newAuthority(), "R-1"), "wrong/key");
    String[] parts = id.split("-", -1);
    TopicPartition partition =
        new TopicPartition(prefix + "dead-letters", Integer.parseInt(parts[0]));
    long after = Long.parseLong(parts[1]) + 1;

    TestBroker.get(
        broker.admin().deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(after))).all());

    assertThat(run("show", id)).isEqualTo(1);
    assertThat(err.toString()).contains("There is no dead letter " + id + ", or not any more");
    assertThat(resend(monitor, id).statusCode()).isEqualTo(404);
    assertThat(run("show", parts[0] + "-99999999")).isEqualTo(1);
    assertThat(run("show", "999-0")).isEqualTo(1);
    assertThat(run("list")).isZero();
  }

  /** Other rules read all inputs again, and refuse again what was refused. */
  @Test
  void whatWasSentAgainIsNotSentTwiceWhereARebuiltGenerationRefusesItAnew() throws Exception {
    String authority = newAuthority();
    RecordMetadata refused =
        send(
            new ProducerRecord<>(
                prefix + "referrals",
                "wrong/key".getBytes(UTF_8),
                event(authority, "R-1").bytes()));
    String before = letterOf(refused);
    assertThat(resend(monitor, before).statusCode()).isEqualTo(200);
    Map<String, String> otherRules = Map.of("DUTYWATCH_POLICY", "england-current");

    try (RunningMonitor rebuilt =
        RunningMonitor.start(
            RunningMonitor.settings(broker, prefix, folder.resolve("rebuilt"), otherRules))) {
      List<String> both =
          await()
              .atMost(RunningMonitor.PATIENCE)
              .until(() -> lettersOf(monitor, refused), letters -> letters.size() == 2);
      rebuilt.awaitReady();

      assertThat(both).contains(before);
      for (String id : both) {
        assertThat(rebuilt.answer(LETTERS + "/" + id).path("resent").asBoolean()).isTrue();
        assertThat(resend(rebuilt, id).statusCode()).isEqualTo(409);
        assertThat(resend(monitor, id).statusCode()).isEqualTo(409);
      }
      assertThat(copies(authority)).isEqualTo(2); // the refused one, and the one sent again
      assertThat(marks(before)).isEqualTo(1);
    }
  }

  @Test
  void aListGoesOnFromPageToPage() throws Exception {
    List<String> ids = new ArrayList<>();
    String since = Instant.now().toString();
    for (int i = 0; i < 5; i++) {
      ids.add(refused("assessments", null, ("k" + i).getBytes(UTF_8), "half {".getBytes(UTF_8)));
    }
    String path = LETTERS + "?topic=assessments&reason=malformed&limit=2&from=" + since;

    List<String> found = new ArrayList<>();
    JsonNode page = monitor.answer(path);
    page.path("letters").findValuesAsText("id").forEach(found::add);
    while (!page.path("next").isNull()) {
      page = monitor.answer(path + "&cursor=" + page.path("next").asText());
      page.path("letters").findValuesAsText("id").forEach(found::add);
    }

    assertThat(found).isEqualTo(ids);
    assertThat(run("list", "--since=" + since, "--topic=assessments", "--limit=3")).isZero();
    assertThat(out.toString()).contains("and more; --limit shows further ones");
    assertThat(run("list", "--since=" + since, "--topic=assessments", "--json")).isZero();
    assertThat(out.toString().lines()).hasSize(5);
    assertThat(run("list", "--until=2010-01-01")).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("no dead letters");
  }

  private TestEvent event(String authority, String subject) {
    return referral(subject, "C-1", "2010-05-04T10:00:00Z").attribute("authority", authority);
  }

  private TestEvent decided(String authority, String subject, String outcome) {
    return decision(subject, "C-1", "2010-05-05T10:00:00Z", outcome)
        .attribute("authority", authority);
  }

  private String newAuthority() {
    return "L" + ++authorities;
  }

  /** Puts a record on its topic, and gives the id of the letter that comes of it. */
  private String refused(TestEvent event, String key) throws Exception {
    return refused(event.feed(), null, key.getBytes(UTF_8), event.bytes());
  }

  private String refused(String feed, Integer partition, byte[] key, byte[] value)
      throws Exception {
    return letterOf(send(new ProducerRecord<>(prefix + feed, partition, key, value)));
  }

  private RecordMetadata send(ProducerRecord<byte[], byte[]> record) throws Exception {
    return producer.send(record).get();
  }

  private String letterOf(RecordMetadata refused) {
    return await()
        .atMost(RunningMonitor.PATIENCE)
        .until(() -> lettersOf(monitor, refused), letters -> !letters.isEmpty())
        .get(0);
  }

  /** The letters of one refused record, the oldest first. */
  private List<String> lettersOf(RunningMonitor one, RecordMetadata refused) {
    String feed = refused.topic().substring(prefix.length());
    List<String> letters = new ArrayList<>();
    for (JsonNode letter : one.answer(LETTERS + "?limit=1000&topic=" + feed).path("letters")) {
      if (letter.path("partition").asInt() == refused.partition()
          && letter.path("offset").asLong() == refused.offset()) {
        letters.add(letter.path("id").asText());
      }
    }
    return letters;
  }

  private static HttpResponse<String> resend(RunningMonitor one, String id) {
    return one.post(LETTERS + "/" + id + "/resend", RunningMonitor.ONE, "");
  }

  /** How many records of an authority the topic of referrals holds. */
  private long copies(String authority) {
    return broker.committed(prefix + "referrals").stream()
        .filter(record -> new String(record.value(), UTF_8).contains("\"" + authority + "\""))
        .count();
  }

  private long marks(String id) {
    return broker.committed(prefix + "dead-letters-resent").stream()
        .map(ConsumerRecord::value)
        .filter(mark -> new String(mark, UTF_8).contains("\"" + id + "\""))
        .count();
  }

  private static Terminal terminal(List<String> asked, boolean answer) {
    return new Terminal() {
      @Override
      public boolean isThere() {
        return true;
      }

      @Override
      public boolean agrees(String question) {
        asked.add(question);
        return answer;
      }
    };
  }

  private int run(String... arguments) {
    return run(Map.of(), Terminal.ofProcess(), arguments);
  }

  private int run(Map<String, String> environment, Terminal terminal, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--to=" + monitor.address());
    return DeadLettersCommand.of(environment, terminal, pause -> {})
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }
}
