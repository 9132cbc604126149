package org.dutywatch.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The records of some topics from their beginning. For one thread at a time. */
final class Records {
  private static final Duration POLL = Duration.ofMillis(10);
  private static final Duration AT_ONCE = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;

  private Records(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * The records of topics.
   *
   * @param consumer reads them; stays the caller's to close
   * @param partitions how many partitions each topic has
   */
  static Records of(Consumer<byte[], byte[]> consumer, Map<String, Integer> partitions) {
    return of(
        consumer,
        partitions.entrySet().stream()
            .flatMap(
                topic ->
                    IntStream.range(0, topic.getValue())
                        .mapToObj(i -> new TopicPartition(topic.getKey(), i)))
            .toList());
  }

  private static Records of(Consumer<byte[], byte[]> consumer, List<TopicPartition> all) {
    consumer.assign(all);
    consumer.seekToBeginning(all);
    return new Records(consumer);
  }

  /** The events of the inputs. */
  static Records ofInputs(Consumer<byte[], byte[]> consumer, Bench bench) {
    return of(consumer, bench.inputs());
  }

  /** Hands over those that come next; waits for them for some milliseconds. */
  void next(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
    consumer.poll(POLL).forEach(each);
  }

  /** How many more there were in the next fifth of a second. */
  long next() {
    long until = System.nanoTime() + AT_ONCE.toNanos();
    long read = 0;
    do {
      read += consumer.poll(POLL).count();
    } while (System.nanoTime() < until);
    return read;
  }
}
