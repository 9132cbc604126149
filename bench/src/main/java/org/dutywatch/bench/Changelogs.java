package org.dutywatch.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.store.StoreNames;

/**
 * The changelogs of a monitor, which a restart may have to read.
 *
 * @param bench where they are
 * @param rules of the monitor
 */
record Changelogs(Bench bench, Rules rules) {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final double NANOS_A_SECOND = 1e9;

  /** How many seconds one consumer takes to read all of them and do nothing with it. */
  double seconds() {
    long from = System.nanoTime();
    try (Consumer<byte[], byte[]> reader = bench.clients().committedReader()) {
      List<TopicPartition> all = partitions();
      reader.assign(all);
      reader.seekToBeginning(all);
      Map<TopicPartition, Long> ends = reader.endOffsets(all);
      while (all.stream().anyMatch(one -> reader.position(one) < ends.get(one))) {
        reader.poll(POLL);
      }
    }
    return (System.nanoTime() - from) / NANOS_A_SECOND;
  }

  private List<TopicPartition> partitions() {
    String application = rules.generation().applicationId(bench.topics().prefix());
    return Stream.of(StoreNames.filesChangelog(application), StoreNames.sumsChangelog(application))
        .flatMap(
            topic ->
                IntStream.range(0, bench.partitions()).mapToObj(i -> new TopicPartition(topic, i)))
        .toList();
  }
}
