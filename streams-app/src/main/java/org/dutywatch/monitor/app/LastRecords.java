package org.dutywatch.monitor.app;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;

/**
 * Finds the last record of input partitions. The end offset will not do: behind the last record
 * there may be markers of transactions, which the stream never reads, so that no board would ever
 * hold it.
 */
final class LastRecords {
  private static final long FIRST_LOOK_BACK = 16;
  private static final int LOOK_FURTHER = 16;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MOST_EMPTY_POLLS = 150;

  private final Consumer<byte[], byte[]> consumer;

  /** A finder that reads with this consumer, which reads committed records alone. */
  LastRecords(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * The position after the last record of each partition that has one.
   *
   * @throws TimeoutException where the broker does not answer
   */
  Position of(Collection<TopicPartition> partitions) {
    consumer.assign(partitions);
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<InputPartition, Long> next = new HashMap<>();
    for (TopicPartition partition : partitions) {
      long after = afterLast(partition, beginnings.get(partition), ends.get(partition));
      if (after > 0) {
        next.put(new InputPartition(partition.topic(), partition.partition()), after);
      }
    }
    return new Position(next);
  }

  private long afterLast(TopicPartition partition, long beginning, long end) {
    consumer.assign(List.of(partition));
    for (long back = FIRST_LOOK_BACK; ; back *= LOOK_FURTHER) {
      long from = Math.max(beginning, end - back);
      long after = afterLastFrom(partition, from, end);
      if (after > 0 || from == beginning) {
        return after;
      }
    }
  }

  private long afterLastFrom(TopicPartition partition, long from, long end) {
    consumer.seek(partition, from);
    long after = 0;
    int emptyPolls = 0;
    while (consumer.position(partition) < end) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        after = record.offset() + 1;
      }
      emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
      if (emptyPolls == MOST_EMPTY_POLLS) {
        throw new TimeoutException("the end of " + partition + " could not be read in time");
      }
    }
    return after;
  }
}
