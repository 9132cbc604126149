package org.dutywatch.monitor.board.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.board.PartialUpdate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the changelog of the sums into the board. It belongs to no group and keeps no offsets:
 * every board reads all of it, from the beginning. What was read of a partition is published only
 * when the consumer stands at that partition's last stable offset: there, and only there, no
 * transaction is cut in two. Runs on one thread; only {@link #progress()} may be called from
 * others.
 */
public final class SumsFeed {
  private static final Logger LOG = LoggerFactory.getLogger(SumsFeed.class);

  private final Consumer<byte[], byte[]> consumer;
  private final Publisher publisher;
  private final InstantSource clock;
  private final Duration mostIdle;
  private final Map<TopicPartition, PartitionStage> stages = new HashMap<>();
  private final Map<TopicPartition, Instant> caughtUpAt = new HashMap<>();
  private final Map<TopicPartition, Long> startEnds;
  private volatile Progress progress;

  /** How far the feed is from where the changelog ended when it started. */
  public enum Progress {
    /** Records that were there at the start have not all been read. */
    READING,
    /** All that can be read has been; what is left belongs to a transaction that is still open. */
    WAITING_FOR_OPEN_TRANSACTION,
    /** Everything that was there at the start is on the board. */
    CAUGHT_UP
  }

  /**
   * A feed of these partitions, from the beginning.
   *
   * @param consumer reads committed records alone, and is given to this feed
   * @param topicOfFeed the topic of a feed
   * @param startEnds where each partition ended at the start, open transactions included
   * @param mostIdle after so long without progress removals may have been missed, and the partition
   *     is read again from the beginning
   */
  public SumsFeed(
      Consumer<byte[], byte[]> consumer,
      Publisher publisher,
      UnaryOperator<String> topicOfFeed,
      InstantSource clock,
      Map<TopicPartition, Long> startEnds,
      Duration mostIdle) {
    this.consumer = consumer;
    this.publisher = publisher;
    this.clock = clock;
    this.startEnds = Map.copyOf(startEnds);
    this.mostIdle = mostIdle;
    this.progress = Progress.READING;
    consumer.assign(startEnds.keySet());
    consumer.seekToBeginning(startEnds.keySet());
    for (TopicPartition partition : startEnds.keySet()) {
      stages.put(partition, new PartitionStage(partition.partition(), topicOfFeed));
      caughtUpAt.put(partition, clock.instant());
    }
  }

  /** How far it is. */
  public Progress progress() {
    return progress;
  }

  /** Reads what has come, waiting a while for it, and publishes what may be shown. */
  public void poll(Duration wait) {
    startOver(staleOnes());
    try {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(wait);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        stages
            .get(new TopicPartition(record.topic(), record.partition()))
            .stage(record.key(), record.value());
      }
    } catch (InvalidOffsetException outOfRange) {
      startOver(outOfRange.partitions());
    }
    publish();
    progress = currentProgress();
  }

  private void publish() {
    List<PartialUpdate> updates = new ArrayList<>();
    for (Map.Entry<TopicPartition, PartitionStage> entry : stages.entrySet()) {
      if (isAtLastStableOffset(entry.getKey())) {
        caughtUpAt.put(entry.getKey(), clock.instant());
        if (!entry.getValue().isEmpty()) {
          updates.add(entry.getValue().cut());
        }
      }
    }
    if (!updates.isEmpty()) {
      publisher.publish(updates);
    }
  }

  private boolean isAtLastStableOffset(TopicPartition partition) {
    OptionalLong lag = consumer.currentLag(partition);
    return lag.isPresent() && lag.getAsLong() == 0;
  }

  private Progress currentProgress() {
    if (progress == Progress.CAUGHT_UP) {
      return progress;
    }
    boolean everythingRead = true;
    for (Map.Entry<TopicPartition, Long> end : startEnds.entrySet()) {
      if (!isAtLastStableOffset(end.getKey())) {
        return Progress.READING;
      }
      everythingRead &= consumer.position(end.getKey()) >= end.getValue();
    }
    return everythingRead ? Progress.CAUGHT_UP : Progress.WAITING_FOR_OPEN_TRANSACTION;
  }

  private Set<TopicPartition> staleOnes() {
    Instant limit = clock.instant().minus(mostIdle);
    return caughtUpAt.entrySet().stream()
        .filter(entry -> entry.getValue().isBefore(limit))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void startOver(Collection<TopicPartition> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    LOG.warn("Reading the board's sums again from the beginning: {}", partitions);
    forget(partitions);
    consumer.seekToBeginning(partitions);
    for (TopicPartition partition : partitions) {
      stages.get(partition).startOver();
      caughtUpAt.put(partition, clock.instant());
    }
  }

  /**
   * A consumer that only seeks goes on believing in the last stable offset that it knew. Where the
   * log begins by now at that very offset, it would seem to have been read to its end.
   */
  private void forget(Collection<TopicPartition> partitions) {
    Set<TopicPartition> others = new HashSet<>(stages.keySet());
    others.removeAll(partitions);
    consumer.assign(others);
    consumer.assign(stages.keySet());
  }
}
