package org.dutywatch.proof.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dutywatch.proof.oracle.Setting;

/** Reads back what is committed in the topics, all of it, from the beginning. */
final class Inputs {
  private static final List<String> FEEDS =
      List.of("referrals", "assessments", "cp-plans", "dv-notifications", "clock");
  private static final String DEAD_LETTERS = "dead-letters";
  private static final String NOTICES = "breaches";

  private final String bootstrapServers;
  private final Setting setting;

  Inputs(String bootstrapServers, Setting setting) {
    this.bootstrapServers = bootstrapServers;
    this.setting = setting;
  }

  /** Every record of the input topics; of one partition in the order of their offsets. */
  List<ConsumerRecord<byte[], byte[]>> all() {
    return read(FEEDS);
  }

  /** Every dead letter. */
  List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    return read(List.of(DEAD_LETTERS));
  }

  /** Every notice; those of one clock in the order in which they were given. */
  List<ConsumerRecord<byte[], byte[]>> notices() {
    return read(List.of(NOTICES));
  }

  private List<ConsumerRecord<byte[], byte[]>> read(List<String> names) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (String name : names) {
        for (PartitionInfo info : consumer.partitionsFor(setting.topicPrefix() + name)) {
          partitions.add(new TopicPartition(info.topic(), info.partition()));
        }
      }
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.seekToBeginning(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private Consumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
