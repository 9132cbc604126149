package org.dutywatch.bench;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.board.PartialUpdate;
import org.dutywatch.monitor.board.feed.PartitionStage;
import org.dutywatch.monitor.store.StoreNames;

/**
 * The changelog of the sums of a monitor that is stopped.
 *
 * @param bench where it is
 * @param rules of the monitor
 */
record SumsChangelog(Bench bench, Rules rules) {
  private static final Duration POLL = Duration.ofMillis(100);

  /**
   * What a partition holds in the end.
   *
   * @param as the number of the partition that it is to be told as
   */
  PartialUpdate partition(int number, int as) {
    TopicPartition partition =
        new TopicPartition(
            StoreNames.sumsChangelog(rules.generation().applicationId(bench.topics().prefix())),
            number);
    PartitionStage stage = new PartitionStage(as, bench.topics()::of);
    try (Consumer<byte[], byte[]> changelog = bench.clients().committedReader()) {
      changelog.assign(List.of(partition));
      changelog.seekToBeginning(List.of(partition));
      long end = changelog.endOffsets(List.of(partition)).get(partition);
      while (changelog.position(partition) < end) {
        for (ConsumerRecord<byte[], byte[]> record : changelog.poll(POLL)) {
          stage.stage(record.key(), record.value());
        }
      }
    }
    return stage.cut();
  }
}
