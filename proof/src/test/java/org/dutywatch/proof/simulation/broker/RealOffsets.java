package org.dutywatch.proof.simulation.broker;

import static org.dutywatch.proof.simulation.Awaited.get;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The offsets of a group on a real broker, with a producer that commits some. */
final class RealOffsets implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration IN_VAIN = Duration.ofMillis(500);

  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /** Of a topic with two partitions, which is made. */
  RealOffsets(String bootstrapServers, String topic, String name) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    try (Admin admin = Admin.create(settings)) {
      get(admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all());
    }
    ByteArraySerializer out = new ByteArraySerializer();
    producer = new KafkaProducer<>(with(settings, "transactional.id", name), out, out);
    producer.initTransactions();
    ByteArrayDeserializer in = new ByteArrayDeserializer();
    Map<String, Object> committed = with(settings, "isolation.level", "read_committed");
    consumer = new KafkaConsumer<>(with(committed, "group.id", name), in, in);
  }

  private static Map<String, Object> with(Map<String, Object> some, String name, String value) {
    Map<String, Object> all = new HashMap<>(some);
    all.put(name, value);
    return all;
  }

  /** Says in a transaction, which stays open, how far partitions have been read. */
  void commitIn(Map<TopicPartition, Long> read) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    read.forEach((partition, next) -> offsets.put(partition, new OffsetAndMetadata(next)));
    producer.beginTransaction();
    producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
  }

  /** Commits it. */
  void endTransaction() {
    producer.commitTransaction();
  }

  /** Whether the broker does not tell how far a partition was read; to find out takes a moment. */
  boolean isWithheld(TopicPartition partition) {
    try {
      consumer.committed(Set.of(partition), IN_VAIN);
      return false;
    } catch (TimeoutException notTold) {
      return true;
    }
  }

  /** The next record to read of a partition. */
  long next(TopicPartition partition) {
    OffsetAndMetadata next = consumer.committed(Set.of(partition), PATIENCE).get(partition);
    return next == null ? 0 : next.offset();
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
