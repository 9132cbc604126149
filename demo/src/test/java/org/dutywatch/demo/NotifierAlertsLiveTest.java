package org.dutywatch.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.events.Notice;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.proof.kill.CommandProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real notifier, which a real Prometheus watches by the shipped rules: its alerts fire when what
 * they are about happens, and no longer when it is over. Time is shortened as {@link
 * Haste#OF_EVERYTHING} says. There is no monitor, and what is told of that is left aside.
 */
@Timeout(300)
class NotifierAlertsLiveTest {
  private static final Set<String> RECEIVER_AWAY = Set.of("DeliveriesFailing", "NothingDelivered");
  private static final Set<String> RECEIVER_REFUSES = Set.of("NoticesPutAside");
  private static final Set<String> NOTIFIER_GONE = Set.of("NotifierStopped", "DeliveriesUnknown");
  private static final Set<String> NOBODY_LOOKS = Set.of("NotifierNotWatched");

  /** All that is tried here. */
  static final Set<String> TRIED =
      Set.of(
          "DeliveriesFailing",
          "NothingDelivered",
          "NoticesPutAside",
          "NotifierStopped",
          "DeliveriesUnknown",
          "NotifierNotWatched");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private volatile int answer = 503;
  private HttpServer receiver;

  @BeforeEach
  void receive() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  @Test
  void aReceiverThatIsAwayOrRefusesAndANotifierThatIsGoneAreToldOf() throws Exception {
    String address = LoopbackServer.freeAddress();
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        PrometheusProcess prometheus =
            PrometheusProcess.start(
                Files.createDirectory(folder.resolve("prometheus")),
                LoopbackServer.freeAddress(),
                Haste.OF_EVERYTHING)) {
      Alerts alerts = new Alerts(prometheus);
      try (CommandProcess notifier = notifier(broker, address)) {
        notifier.awaitLine("The notifier is ready");
        prometheus.watchNotifiers(address);
        say(broker.bootstrapServers());
        alerts.awaitFiring(RECEIVER_AWAY);

        answer = 404;
        alerts.awaitFiring(RECEIVER_REFUSES);
        alerts.awaitOver(RECEIVER_AWAY);
        alerts.awaitOver(RECEIVER_REFUSES);
      }
      alerts.awaitFiring(NOTIFIER_GONE);

      prometheus.watchNotifiers();
      alerts.awaitFiring(NOBODY_LOOKS);

      try (CommandProcess notifier = notifier(broker, address)) {
        notifier.awaitLine("The notifier is ready");
        prometheus.watchNotifiers(address);
        alerts.awaitOver(TRIED);
      }
    }
  }

  /** What a Prometheus tells. */
  private record Alerts(PrometheusProcess prometheus) {

    void awaitFiring(Set<String> names) {
      names.forEach(name -> await(name).atMost(PATIENCE).until(() -> fires(name)));
    }

    void awaitOver(Set<String> names) {
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(names).noneMatch(this::fires));
    }

    private boolean fires(String name) {
      String firing = "ALERTS{alertstate=\"firing\", alertname=\"" + name + "\"}";
      return !prometheus.query(firing).isEmpty();
    }
  }

  private CommandProcess notifier(EmbeddedBroker broker, String address) throws Exception {
    Path settings =
        Files.writeString(
            folder.resolve("settings.yaml"),
            """
            kafka.bootstrap.servers: %s
            notify:
              metrics-port: %s
              channels:
                desk:
                  webhook: {url: "http://127.0.0.1:%d/"}
            """
                .formatted(
                    broker.bootstrapServers(),
                    address.substring(address.indexOf(':') + 1),
                    receiver.getAddress().getPort()));
    return CommandProcess.start(
        Main.class, folder.resolve("log"), Map.of(), "notify", "--config", settings.toString());
  }

  private static void say(String brokers) throws Exception {
    Notice notice =
        new Notice(
            "r1.referral-decision.0.2",
            "/dutywatch/1c5e0f3a9b77",
            "clock.breached",
            Instant.parse("2010-05-13T23:00:00Z"),
            "E06000033",
            "referral-decision",
            "r1",
            Optional.of("c1"),
            LocalDate.parse("2010-05-13"),
            "west",
            "first-contact",
            2,
            false);
    byte[] event = new EventWriter().structured(notice);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>("dutywatch.breaches", "c1".getBytes(UTF_8), event)).get();
    }
  }
}
