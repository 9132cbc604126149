package org.dutywatch.monitor.notices.topic;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.dutywatch.events.json.NoticeReader;
import org.dutywatch.monitor.notices.Standing;
import org.dutywatch.monitor.topology.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what stands, on a thread of its own: reads topics of notices and acknowledgements from
 * their beginning, and anew where the broker answers with an error. Single use.
 */
public final class NoticeFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeFeed.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final List<String> topics;
  private final String acknowledgements;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final NoticeReader notices = new NoticeReader();
  private final Thread thread = new Thread(this::run, "notice-feed");
  private final CountDownLatch whole = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Standing standing = new Standing();
  private volatile Consumer<byte[], byte[]> open;

  private NoticeFeed(
      List<String> topics, Topics names, Supplier<Consumer<byte[], byte[]>> consumers) {
    this.topics = topics;
    this.acknowledgements = names.acknowledgements();
    this.consumers = consumers;
    thread.setDaemon(true);
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
    return whole.getCount() == 0;
  }

  private void run() {
    while (closed.getCount() > 0) {
      try (Consumer<byte[], byte[]> consumer = consumers.get()) {
        open = consumer;
        read(consumer);
      } catch (WakeupException | InterruptException closing) {
        return;
      } catch (KafkaException fault) {
        LOG.warn("Notices and acknowledgements are read anew after {}", fault.toString());
        pause();
      } finally {
        open = null;
      }
    }
  }

  /** What is read anew takes the place of what stands once it is whole, and not before. */
  private void read(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        topics.stream().flatMap(topic -> partitions(consumer, topic)).toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Standing read = new Standing();
    while (closed.getCount() > 0) {
      consumer.poll(POLL).forEach(record -> take(record, read));
      if (partitions.stream().allMatch(p -> consumer.currentLag(p).orElse(1) == 0)) {
        standing = read;
        whole.countDown();
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

  private void pause() {
    try {
      closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops reading. */
  @Override
  public void close() {
    closed.countDown();
    Consumer<byte[], byte[]> reading = open;
    if (reading != null) {
      reading.wakeup();
    }
    try {
      thread.join(CLOSES_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
