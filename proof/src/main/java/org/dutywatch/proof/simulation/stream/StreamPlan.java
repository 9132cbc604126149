package org.dutywatch.proof.simulation.stream;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.monitor.topology.Topics;

/**
 * What a stream is made of.
 *
 * @param applicationId names its group and its own topics
 * @param inputs the topics that it reads
 * @param partitions how many partitions the topics of facts have
 * @param processors makes the processor of each task
 */
public record StreamPlan(
    String applicationId,
    Topics inputs,
    int partitions,
    ProcessorSupplier<byte[], byte[], byte[], byte[]> processors) {
  /** The names of the stores of each task. */
  static final List<String> STORES =
      List.of(
          StoreNames.FILES,
          StoreNames.SUMS,
          StoreNames.DEADLINES,
          StoreNames.NOTICES,
          StoreNames.FINDINGS);

  /** What the task of a partition reads. The clock has one partition. */
  public List<TopicPartition> readBy(int partition) {
    List<TopicPartition> read = new ArrayList<>();
    inputs.facts().forEach(topic -> read.add(new TopicPartition(topic, partition)));
    if (partition == 0) {
      read.add(new TopicPartition(inputs.clock(), 0));
    }
    return read;
  }

  /** The changelog of the sums of a partition, which the board reads. */
  public TopicPartition sums(int partition) {
    return new TopicPartition(StoreNames.sumsChangelog(applicationId), partition);
  }

  /** The changelog of the files of a partition. */
  public TopicPartition files(int partition) {
    return changelog(StoreNames.FILES, partition);
  }

  /** The changelog of the open clocks of a partition. */
  public TopicPartition deadlines(int partition) {
    return changelog(StoreNames.DEADLINES, partition);
  }

  /** The changelog of a store of a partition. */
  TopicPartition changelog(String store, int partition) {
    return new TopicPartition(applicationId + "-" + store + "-changelog", partition);
  }

  /** The dead letters; of each stream on its own, so that it can be told which wrote them. */
  public TopicPartition deadLetters() {
    return new TopicPartition(applicationId + "-" + inputs.deadLetters(), 0);
  }

  /** The notices; of each stream on its own too. */
  public TopicPartition notices() {
    return new TopicPartition(applicationId + "-" + inputs.breaches(), 0);
  }
}
