package org.dutywatch.monitor.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.core.ConditionFactory;
import org.dutywatch.events.Notice;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.monitor.app.notify.DeadEnds;
import org.dutywatch.monitor.app.notify.Notifier;
import org.dutywatch.monitor.app.notify.NotifyLoader;
import org.dutywatch.monitor.app.notify.NotifySettings;
import org.dutywatch.monitor.notify.Answer;
import org.dutywatch.monitor.notify.Backoff;
import org.dutywatch.monitor.notify.Channel;
import org.dutywatch.monitor.notify.TestNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A notifier with a real broker, webhooks and a mail server. */
@ExtendWith(TestBroker.Extension.class)
@Timeout(240)
class NotifierEndToEndTest {
  private static final Backoff IMPATIENT =
      new Backoff(Duration.ofMillis(10), Duration.ofMillis(100));

  private final WebhookSink sink = new WebhookSink();
  private final WebhookSink other = new WebhookSink();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = () -> Instant.now().plus(ahead.get());
  private final TestBroker broker;
  private final String prefix;
  private MonitorConfig config;
  private KafkaProducer<byte[], byte[]> producer;
  @TempDir private Path folder;

  NotifierEndToEndTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  @BeforeEach
  void start() {
    config = RunningMonitor.settings(broker, prefix, folder, Map.of());
    producer = broker.producer(Map.of());
  }

  @AfterEach
  void stop() {
    producer.close();
    sink.close();
    other.close();
  }

  private NotifySettings settings(String yaml) {
    try {
      Path file = Files.writeString(folder.resolve("notify.yaml"), yaml);
      return NotifyLoader.load(file, Rules.of(config), Map.of("SINK", sink.url()), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Notifier running(NotifySettings settings) throws InterruptedException {
    Notifier notifier = Notifier.start(config, settings, IMPATIENT, clock);
    notifier.awaitReady();
    return notifier;
  }

  private interface Steps {
    void go() throws Exception;
  }

  private void whileRunning(NotifySettings settings, Steps steps) throws Exception {
    Notifier notifier = running(settings);
    try (notifier) {
      steps.go();
    }
  }

  private static ConditionFactory patiently() {
    return await().atMost(RunningMonitor.PATIENCE);
  }

  private void say(Notice... notices) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Notice notice : notices) {
      sent.add(
          producer.send(
              new ProducerRecord<>(
                  prefix + "breaches",
                  notice.child().orElseThrow().getBytes(UTF_8),
                  new EventWriter().structured(notice))));
    }
    producer.flush();
    assertThat(sent).allSatisfy(one -> assertThat(one.get().hasOffset()).isTrue());
  }

  private List<String> say(int from, int to) {
    List<Notice> notices =
        IntStream.range(from, to).mapToObj(i -> TestNotice.breached("" + i, "t" + i % 7)).toList();
    say(notices.toArray(Notice[]::new));
    return notices.stream().map(Notice::id).toList();
  }

  @Test
  void aLongOutageOfAReceiverLosesNothingAndHoldsUpNobodyElse() throws Exception {
    NotifySettings settings =
        settings(
            """
            notify:
              channels:
                away:
                  webhook: {url: "env:SINK"}
                well:
                  webhook: {url: "%s"}
            """
                .formatted(other.url()));
    sink.answers(503);
    List<String> said = new ArrayList<>();
    whileRunning(
        settings,
        () -> {
          said.addAll(say(0, 300));
          patiently().untilAsserted(() -> assertThat(other.ids()).hasSize(300));
          patiently().until(() -> sink.tries() >= 3);
        });
    said.addAll(say(300, 400)); // while nobody runs
    int triesBefore = sink.tries();
    whileRunning(
        settings,
        () -> {
          patiently().until(() -> sink.tries() > triesBefore);
          assertThat(sink.ids()).isEmpty();
          sink.answers(number -> number % 10 == 0 ? 503 : 200); // it recovers, with relapses

          patiently().untilAsserted(() -> assertThat(sink.ids()).hasSize(400));
          assertThat(sink.ids()).containsExactlyInAnyOrderElementsOf(said);
          patiently().untilAsserted(() -> assertThat(other.ids()).hasSize(400));
        });
    whileRunning(
        settings,
        () -> {
          List<String> more = say(400, 401);
          patiently().untilAsserted(() -> assertThat(sink.ids()).containsAll(more));
          assertThat(sink.ids()).as("nothing was said again").hasSize(401);
        });
  }

  @Test
  void digestsOfEachTeamGoOutTogetherWhenItIsTime() throws Exception {
    NotifySettings settings =
        settings(
            """
            notify:
              channels:
                desk:
                  webhook: {url: "env:SINK"}
                  digest: every 60 minutes
                heads:
                  webhook: {url: "%s"}
            """
                .formatted(other.url()));
    whileRunning(
        settings,
        () -> {
          say(TestNotice.breached("A", "court"), TestNotice.breached("B", "first-contact"));
          say(TestNotice.breached("C", "court"));
          patiently().untilAsserted(() -> assertThat(other.ids()).hasSize(3)); // they have arrived
        });
    whileRunning(
        settings,
        () -> { // what is held is in Kafka
          say(TestNotice.breached("D", "court"));
          patiently().untilAsserted(() -> assertThat(other.ids()).hasSize(4));
          assertThat(sink.tries()).isZero();
          ahead.set(Duration.ofHours(2));

          patiently().untilAsserted(() -> assertThat(sink.ids()).hasSize(4));
          assertThat(sink.bodies())
              .as("of one team they are together, unless the hour began meanwhile")
              .hasSizeBetween(2, 4)
              .allSatisfy(
                  body ->
                      assertThat(
                              RunningMonitor.json(body).findValuesAsText("team").stream()
                                  .distinct())
                          .hasSize(1));
        });
  }

  @Test
  void whatAReceiverRefusesForGoodIsPutAsideAndCanBeSentAgain() throws Exception {
    NotifySettings settings =
        settings(
            """
            notify:
              metrics-port: 0
              channels:
                desk:
                  webhook: {url: "env:SINK"}
            """);
    sink.answers(number -> number <= 2 ? 404 : 200);
    try (Notifier notifier = running(settings);
        DeadEnds ends = new DeadEnds(config)) {
      say(0, 3);
      patiently().untilAsserted(() -> assertThat(sink.ids()).hasSize(1));
      assertThat(ends.all()).hasSize(2);
      assertThat(ends.all().values())
          .allSatisfy(end -> assertThat(end.reason()).isEqualTo("it answered 404"));
      assertThat(metrics(notifier))
          .contains("dutywatch_notify_dead_ends_total{channel=\"desk\"} 2.0")
          .contains("dutywatch_notify_delivered_total{channel=\"desk\"} 1.0")
          .contains("dutywatch_notify_waiting{channel=\"desk\"} 0.0");

      Map<String, Channel> channels =
          settings.channels().stream().collect(Collectors.toMap(Channel::name, it -> it));
      for (var end : ends.all().values()) {
        assertThat(ends.resend(end, channels)).isEqualTo(new Answer.Delivered());
      }

      assertThat(sink.ids()).hasSize(3).doesNotHaveDuplicates();
      assertThat(ends.all()).isEmpty();
    }
  }

  private static String metrics(Notifier notifier) throws Exception {
    URI address = URI.create(notifier.metricsAddress().orElseThrow());
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void mailGoesToTheAddressesOfTheChannel() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    NotifySettings settings =
        settings(
            """
            notify:
              mail: {host: 127.0.0.1, port: %d, security: none, from: dutywatch@council.example}
              channels:
                desk:
                  mail: {to: [desk@council.example]}
                  only: {teams: [court], types: [clock.breached]}
            """
                .formatted(server.getSmtp().getPort()));
    try {
      whileRunning(
          settings,
          () -> {
            say(TestNotice.breached("A", "first-contact"), TestNotice.breached("B", "court"));

            assertThat(server.waitForIncomingEmail(RunningMonitor.PATIENCE.toMillis(), 1)).isTrue();
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject())
                .startsWith("Dutywatch: Overdue: ");
            assertThat(server.getReceivedMessages()[0].getContent().toString())
                .contains("Reference cB.");
          });
    } finally {
      server.stop();
    }
  }

  @Test
  void aChannelThatIsNewIsToldOfWhatComesFromNowOn() throws Exception {
    NotifySettings settings =
        settings(
            """
            notify:
              channels:
                first:
                  webhook: {url: "%s"}
            """
                .formatted(other.url()));
    whileRunning(
        settings,
        () -> {
          say(0, 5);
          patiently().untilAsserted(() -> assertThat(other.ids()).hasSize(5));
        });
    NotifySettings withNew = settings("notify: {channels: {new: {webhook: {url: 'env:SINK'}}}}");
    whileRunning(
        withNew,
        () -> {
          List<String> more = say(5, 7);

          patiently().untilAsserted(() -> assertThat(sink.ids()).hasSizeGreaterThanOrEqualTo(2));
          assertThat(sink.ids()).containsExactlyInAnyOrderElementsOf(more);
        });
  }
}
