package org.dutywatch.broker;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  private static final TopicPartition LETTERS = new TopicPartition("letters", 0);

  @TempDir Path data;

  @Test
  void keepsTopicsAndRecordsOverARestartOnAnotherPort() throws Exception {
    byte[] big = new byte[4 * 1024 * 1024 - 1024];
    big[17] = 42;
    String firstAddress;
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
      firstAddress = broker.bootstrapServers();
      createTopic(firstAddress, LETTERS.topic());
      sendInTransaction(firstAddress, big);
    }

    try (ServerSocket firstPort = new ServerSocket(portOf(firstAddress));
        EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
      assertThat(broker.bootstrapServers()).isNotEqualTo(firstAddress).startsWith("127.0.0.1:");
      assertThat(firstPort.isBound()).isTrue();
      assertThat(topics(broker.bootstrapServers())).contains(LETTERS.topic());
      assertThat(readOne(broker.bootstrapServers())).isEqualTo(big);
    }
  }

  @Test
  void refusesADataFolderThatAnotherBrokerHas() {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
      assertThatExceptionOfType(BrokerStartException.class)
          .isThrownBy(() -> EmbeddedBroker.start(data, 0))
          .withMessage("Another broker is running on the data folder " + data + ".");
      assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
    }
  }

  @Test
  void saysWhichPortIsTakenAndLetsTheFolderGo() throws Exception {
    try (ServerSocket other = new ServerSocket(0)) {
      int taken = other.getLocalPort();
      for (int attempt = 1; attempt <= 2; attempt++) {
        assertThatExceptionOfType(BrokerStartException.class)
            .isThrownBy(() -> EmbeddedBroker.start(data, taken))
            .withMessage("Port " + taken + " of 127.0.0.1 cannot be had: Address already in use.");
      }
    }
  }

  @Test
  void formatsAgainWhatAKilledProcessLeftUnfinished() throws Exception {
    Path unfinished = Files.createDirectories(data.resolve("kafka.unfinished"));
    Files.writeString(unfinished.resolve("bootstrap.checkpoint"), "torn");

    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
      createTopic(broker.bootstrapServers(), LETTERS.topic());
      assertThat(unfinished).doesNotExist();
    }
  }

  @Test
  void refusesAFolderThatCannotBeUsed() throws Exception {
    Path file = Files.createFile(data.resolve("file"));

    assertThatExceptionOfType(BrokerStartException.class)
        .isThrownBy(() -> EmbeddedBroker.start(file, 0))
        .withMessageStartingWith("The broker's data folder " + file + " cannot be used: ");
    assertThatExceptionOfType(BrokerStartException.class)
        .isThrownBy(() -> EmbeddedBroker.start(data.resolve("a,b"), 0))
        .withMessageContaining("comma");
  }

  private static int portOf(String address) {
    return Integer.parseInt(address.substring(address.indexOf(':') + 1));
  }

  private static void createTopic(String bootstrapServers, String name) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      NewTopic topic =
          new NewTopic(name, 1, (short) 1).configs(Map.of("max.message.bytes", "4194304"));
      admin.createTopics(List.of(topic)).all().get(20, SECONDS);
    }
  }

  private static Set<String> topics(String bootstrapServers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      return admin.listTopics().names().get(20, SECONDS);
    }
  }

  private static void sendInTransaction(String bootstrapServers, byte[] value) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "transactional.id",
            "test",
            "max.request.size",
            5_000_000);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(LETTERS.topic(), value)).get(20, SECONDS);
      producer.commitTransaction();
    }
  }

  private static byte[] readOne(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(LETTERS));
      consumer.seekToBeginning(List.of(LETTERS));
      List<ConsumerRecord<byte[], byte[]>> records =
          consumer.poll(Duration.ofSeconds(20)).records(LETTERS);
      assertThat(records).hasSize(1);
      return records.get(0).value();
    }
  }
}
