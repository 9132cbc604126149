package org.dutywatch.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.app.KafkaClients;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.topology.TopicGuard;
import org.dutywatch.monitor.topology.Topics;

/**
 * What all contenders of a run share.
 *
 * @param clients makes Kafka clients by the monitor's settings
 * @param topics the inputs
 * @param partitions of each input
 * @param folder for what is kept on disk
 */
record Bench(KafkaClients clients, Topics topics, int partitions, Path folder) {

  /** What those share that stand beside a monitor of these settings. */
  static Bench of(MonitorConfig config) {
    return new Bench(
        new KafkaClients(config.kafka().settings()),
        new Topics(config.topicPrefix()),
        config.partitions(),
        config.dataDir());
  }

  /** The same with inputs of its own. */
  Bench withTopics(String prefix) {
    return new Bench(clients, new Topics(prefix), partitions, folder);
  }

  /** Makes the inputs where they are missing, and waits until they can be written to. */
  void makeTopics() {
    try (Admin admin = clients.admin()) {
      new TopicGuard(admin, topics).ensure(partitions);
    }
    // A producer whose first batch finds no leader, but the second does, never gets them in order.
    try (Consumer<byte[], byte[]> reader = clients.committedReader()) {
      reader.endOffsets(inputs());
    }
  }

  /** Every partition of the inputs. */
  List<TopicPartition> inputs() {
    return topics.facts().stream()
        .flatMap(
            topic -> IntStream.range(0, partitions).mapToObj(i -> new TopicPartition(topic, i)))
        .toList();
  }
}
