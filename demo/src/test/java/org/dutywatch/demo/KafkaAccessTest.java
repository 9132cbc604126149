package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dutywatch.proof.kill.CommandProcess;
import org.dutywatch.proof.kill.MonitorClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The roles of docker-compose.yml on a Kafka that asks for names and passwords. */
@Timeout(300)
class KafkaAccessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void eachRoleCanDoItsWorkAndNothingElse() throws Exception {
    try (SecuredKafka kafka = SecuredKafka.start(folder);
        CommandProcess monitor = monitor(kafka)) {
      MonitorClient client = new MonitorClient(monitor.awaitLine("Dutywatch is ready at "));

      try (CommandProcess simulator = simulator(kafka)) {
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(client.get("/metrics").body())
                        .containsPattern(
                            "dutywatch_events_total\\{feed=\"referrals\",outcome=\"new\"} [1-9]"));
        assertThat(simulator.isAlive()).isTrue();
      }
      // It takes events over HTTP, and says of one that is refused why.
      client.post(referral());

      Path channels = Files.writeString(folder.resolve("notifier.yaml"), channels());
      try (CommandProcess notifier =
          CommandProcess.start(
              Main.class,
              folder.resolve("notifier.log"),
              kafka.variables("notifier"),
              "notify",
              "--config",
              channels.toString())) {
        assertThat(notifier.awaitLine("The notifier is ready, with channels: ")).isEqualTo("desk");
      }

      refusesReading(kafka, "simulator", "dutywatch.referrals");
      refusesReading(kafka, "notifier", "dutywatch.referrals");
      refusesReading(kafka, "notifier", "dutywatch.dead-letters");
      refusesWriting(kafka, "simulator", "dutywatch.breaches");
      refusesWriting(kafka, "notifier", "dutywatch.breaches");
      refusesWriting(kafka, "monitor", "somebody-elses");
      refusesStrangers(kafka);
    }
  }

  private CommandProcess monitor(SecuredKafka kafka) {
    Map<String, String> settings = new HashMap<>(kafka.variables("monitor"));
    settings.put("DUTYWATCH_DATA_DIR", folder.resolve("data").toString());
    settings.put("DUTYWATCH_HTTP_PORT", "0");
    settings.put("DUTYWATCH_CLOCK", "event");
    return CommandProcess.start(Main.class, folder.resolve("monitor.log"), settings, "monitor");
  }

  private CommandProcess simulator(SecuredKafka kafka) {
    return CommandProcess.start(
        Main.class,
        folder.resolve("simulator.log"),
        kafka.variables("simulator"),
        "simulate",
        "--history-years=0",
        "--start=2026-03-02",
        "--seconds-per-day=5",
        "--days=60");
  }

  private static String referral() {
    return "{\"specversion\": \"1.0\", \"id\": \"1\", \"source\": \"/here\","
        + " \"type\": \"referral.received\", \"subject\": \"R-1\","
        + " \"time\": \"2026-03-02T10:00:00Z\", \"data\": {\"child\": \"C-1\"}}\n";
  }

  private static String channels() {
    return """
    notify:
      channels:
        desk:
          webhook: {url: "http://127.0.0.1:1/"}
    """;
  }

  private static void refusesReading(SecuredKafka kafka, String user, String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            kafka.client(user), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(Set.of(new TopicPartition(topic, 0)));
      consumer.seekToBeginning(consumer.assignment());
      assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(20)))
          .as(user + " reads " + topic)
          .isInstanceOf(TopicAuthorizationException.class);
    }
  }

  private static void refusesWriting(SecuredKafka kafka, String user, String topic) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            kafka.client(user), new ByteArraySerializer(), new ByteArraySerializer())) {
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, new byte[1])).get())
          .as(user + " writes " + topic)
          .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  private static void refusesStrangers(SecuredKafka kafka) {
    Map<String, Object> settings = new HashMap<>(kafka.client("monitor"));
    settings.computeIfPresent(
        "sasl.jaas.config", (name, login) -> login.toString().replace("secret-of", "guess-of"));
    try (Admin admin = Admin.create(settings)) {
      assertThatThrownBy(
              () -> admin.describeTopics(List.of("dutywatch.referrals")).allTopicNames().get())
          .hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }
  }
}
