package org.dutywatch.monitor.notices.topic;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.dutywatch.events.json.NoticeReader;
import org.dutywatch.monitor.notices.Standing;
import org.dutywatch.monitor.reading.ConsumerThread;
import org.dutywatch.monitor.topology.Topics;

/**
 * Keeps what stands, on a thread of its own: reads topics of notices and acknowledgements from
 * their beginning, and anew where the broker answers with an error. Single use.
 */
public final class NoticeFeed implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final ConsumerThread.Manner MANNER =
      new ConsumerThread.Manner(
          "notice-feed",
          "The feed of notices and acknowledgements",
          Duration.ofMillis(500),
          Duration.ofSeconds(5));

  private final List<String> topics;
  private final String acknowledgements;
  private final NoticeReader notices = new NoticeReader();
  private final ConsumerThread thread;
  private volatile boolean whole;
  private volatile Standing standing = new Standing();

  private NoticeFeed(
      List<String> topics, Topics names, Supplier<Consumer<byte[], byte[]>> consumers) {
    this.topics = topics;
    this.acknowledgements = names.acknowledgements();
    this.thread = new ConsumerThread(MANNER, consumers, this::read);
  }

  /**
   * A feed of notices and acknowledgements, not started yet.
   *
   * @param consumers makes a consumer that reads committed records alone, without a group
   */
  public static NoticeFeed ofAll(Topics names, Supplier<Consumer<byte[], byte[]>> consumers) {
    return new NoticeFeed(List.of(names.breaches(), names.acknowledgements()), names, consumers);
  }

  /** A feed of acknowledgements alone, as the other. */
  public static NoticeFeed ofAcknowledgements(
      Topics names, Supplier<Consumer<byte[], byte[]>> consumers) {
    return new NoticeFeed(List.of(names.acknowledgements()), names, consumers);
  }

  /** Begins to read. */
  public void start() {
    thread.start();
  }

  /** What stands, as it was when everything had been read last, and since. */
  public Standing standing() {
    return standing;
  }

  /** Whether everything was read that was there at the start. */
  public boolean isWhole() {
    return whole;
  }

  /** What is read anew takes the place of what stands once it is whole, and not before. */
  private void read(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        topics.stream().flatMap(topic -> partitions(consumer, topic)).toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Standing read = new Standing();
    while (thread.goesOn()) {
      consumer.poll(POLL).forEach(record -> take(record, read));
      if (partitions.stream().allMatch(p -> consumer.currentLag(p).orElse(1) == 0)) {
        standing = read;
        whole = true;
      }
    }
  }

  private static Stream<TopicPartition> partitions(
      Consumer<byte[], byte[]> consumer, String topic) {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic);
    if (partitions == null || partitions.isEmpty()) { // it was made a moment ago
      throw new UnknownTopicOrPartitionException("the topic " + topic + " is not known yet");
    }
    return partitions.stream().map(info -> new TopicPartition(topic, info.partition()));
  }

  private void take(ConsumerRecord<byte[], byte[]> record, Standing read) {
    if (record.topic().equals(acknowledgements)) {
      AcknowledgementRecords.read(record)
          .ifPresent(one -> read.take(one.clock(), one.acknowledgement()));
    } else if (record.value() != null) {
      notices.read(record.value()).ifPresent(read::take);
    }
  }

  /** Stops reading. */
  @Override
  public void close() {
    thread.close();
  }
}
