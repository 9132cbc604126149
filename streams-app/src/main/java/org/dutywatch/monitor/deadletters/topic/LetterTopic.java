package org.dutywatch.monitor.deadletters.topic;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.deadletters.LetterFilter;
import org.dutywatch.monitor.deadletters.LetterId;
import org.dutywatch.monitor.deadletters.LetterPage;
import org.dutywatch.monitor.deadletters.Place;
import org.dutywatch.monitor.reading.Polling;

/** The topic of dead letters, read in pieces. For one at a time. */
final class LetterTopic {
  private final Consumer<byte[], byte[]> consumer;
  private final LetterReader reader;
  private final String topic;

  /** The topic of this name, read with a consumer that reads committed records alone. */
  LetterTopic(Consumer<byte[], byte[]> consumer, LetterReader reader, String topic) {
    this.consumer = consumer;
    this.reader = reader;
    this.topic = topic;
  }

  /**
   * Finds letters, the oldest first.
   *
   * @param resent whether a record was sent again
   * @param from where to go on, by partition; empty to begin at the beginning
   */
  LetterPage find(
      LetterFilter filter, Predicate<Place> resent, Map<Integer, Long> from, int limit) {
    List<TopicPartition> partitions = partitions();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
    from.forEach((partition, offset) -> notBefore(starts, partition(partition), offset));
    filter.from().ifPresent(time -> notBefore(starts, time, ends));
    consumer.assign(partitions);
    starts.forEach(consumer::seek);
    LettersInOrder letters =
        new LettersInOrder(starts, ends, record -> reader.envelope(record, resent));
    Polling polling = new Polling(consumer, "what was refused");
    while (letters.need(filter, limit)) {
      consumer.pause(letters.held());
      consumer.resume(letters.awaited());
      letters.take(polling.poll(), consumer::position);
    }
    return letters.page();
  }

  private List<TopicPartition> partitions() {
    return consumer.partitionsFor(topic).stream().map(info -> partition(info.partition())).toList();
  }

  private TopicPartition partition(int number) {
    return new TopicPartition(topic, number);
  }

  private static void notBefore(
      Map<TopicPartition, Long> starts, TopicPartition partition, long offset) {
    starts.computeIfPresent(partition, (p, start) -> Math.max(start, offset));
  }

  private void notBefore(
      Map<TopicPartition, Long> starts, Instant time, Map<TopicPartition, Long> ends) {
    long millis = Math.max(0, time.toEpochMilli());
    Map<TopicPartition, Long> times = starts.keySet().stream().collect(toMap(p -> p, p -> millis));
    Map<TopicPartition, OffsetAndTimestamp> first = new HashMap<>(consumer.offsetsForTimes(times));
    ends.forEach(
        (partition, end) -> {
          OffsetAndTimestamp found = first.get(partition);
          notBefore(starts, partition, found == null ? end : found.offset());
        });
  }

  /** The record of a letter; empty where there is none, or none any more. */
  Optional<ConsumerRecord<byte[], byte[]>> read(LetterId id) {
    TopicPartition partition = partition(id.partition());
    List<TopicPartition> alone = List.of(partition);
    if (!partitions().contains(partition)
        || id.offset() < consumer.beginningOffsets(alone).get(partition)
        || id.offset() >= consumer.endOffsets(alone).get(partition)) {
      return Optional.empty();
    }
    consumer.assign(alone);
    consumer.resume(alone); // a list may have left it paused
    consumer.seek(partition, id.offset());
    Polling polling = new Polling(consumer, "what was refused");
    while (consumer.position(partition) == id.offset()) {
      for (ConsumerRecord<byte[], byte[]> record : polling.poll()) {
        if (record.offset() == id.offset()) {
          return Optional.of(record);
        }
      }
    }
    return Optional.empty(); // a marker of a transaction lies there
  }
}
