package org.dutywatch.proof.simulation.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.proof.simulation.broker.SimulatedLog.Entry;

/**
 * A consumer that reads committed records alone and resets no offsets. Like the real one it fetches
 * ahead, hands out what it fetched in pieces, and knows of the last stable offset only what the
 * fetch said whose records it hands out.
 */
public final class SimulatedConsumer extends MockConsumer<byte[], byte[]> {
  private final SimulatedBroker broker;
  private final Map<TopicPartition, Reading> readings =
      new TreeMap<>(Comparator.comparing(TopicPartition::toString));
  private int mostRecords = Integer.MAX_VALUE;
  private int mostFetched = Integer.MAX_VALUE;
  private boolean ahead;

  /** A consumer without partitions. */
  public SimulatedConsumer(SimulatedBroker broker) {
    super("none");
    this.broker = broker;
  }

  /** What was fetched of a partition at one moment. */
  private record Fetched(List<Entry> entries, long lastStableOffset) {}

  /** How far a partition has been read. */
  private static final class Reading {
    private final SimulatedLog log;
    private long position = -1;
    private OptionalLong lastStableOffset = OptionalLong.empty();
    private List<Entry> toHandOut = List.of();
    private Fetched ahead;

    Reading(SimulatedLog log) {
      this.log = log;
    }

    /** What it knew of the last stable offset outlives this, as in the real one. */
    void reset() {
      position = -1;
      toHandOut = List.of();
      ahead = null;
    }

    Fetched fetch(int most) {
      long from = toHandOut.isEmpty() ? position : toHandOut.get(toHandOut.size() - 1).offset() + 1;
      return new Fetched(log.stableFrom(from, most), log.lastStableOffset());
    }

    void begin(Fetched fetched) {
      toHandOut = fetched.entries();
      lastStableOffset = OptionalLong.of(fetched.lastStableOffset());
      ahead = null;
    }

    /** At most so many records, and past everything between them that no reader is given. */
    List<ConsumerRecord<byte[], byte[]>> handOut(int most) {
      List<ConsumerRecord<byte[], byte[]>> given = new ArrayList<>();
      int at = 0;
      while (at < toHandOut.size() && given.size() < most) {
        Entry entry = toHandOut.get(at++);
        position = entry.offset() + 1;
        if (entry.isCommitted()) {
          given.add(entry.record());
        }
      }
      toHandOut = toHandOut.subList(at, toHandOut.size());
      return given;
    }
  }

  /**
   * How the next polls read.
   *
   * @param records so many at most; with 0 a poll ends when the broker has said where a log begins,
   *     but not yet what is in it
   * @param fetched so many entries with each fetch
   * @param fetchAhead whether a poll fetches already what the next one hands out
   */
  public void read(int records, int fetched, boolean fetchAhead) {
    mostRecords = records;
    mostFetched = fetched;
    ahead = fetchAhead;
  }

  @Override
  public synchronized void assign(Collection<TopicPartition> partitions) {
    readings.keySet().retainAll(partitions);
    partitions.forEach(
        each -> readings.computeIfAbsent(each, added -> new Reading(broker.log(added))));
  }

  @Override
  public synchronized void seekToBeginning(Collection<TopicPartition> partitions) {
    partitions.forEach(each -> readings.get(each).reset());
  }

  @Override
  public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    readings.values().stream().filter(r -> r.position < 0).forEach(r -> r.position = r.log.start());
    if (mostRecords == 0) {
      return ConsumerRecords.empty();
    }
    checkRange();
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
    int left = mostRecords;
    for (Map.Entry<TopicPartition, Reading> each : readings.entrySet()) {
      if (left > 0) {
        List<ConsumerRecord<byte[], byte[]>> given = poll(each.getValue(), left);
        left -= given.size();
        if (!given.isEmpty()) {
          records.put(each.getKey(), given);
        }
      }
    }
    return new ConsumerRecords<>(records, Map.of());
  }

  private List<ConsumerRecord<byte[], byte[]>> poll(Reading reading, int most) {
    if (reading.toHandOut.isEmpty()) {
      reading.begin(reading.ahead == null ? reading.fetch(mostFetched) : reading.ahead);
    }
    List<ConsumerRecord<byte[], byte[]>> given = reading.handOut(most);
    if (ahead && reading.ahead == null) {
      reading.ahead = reading.fetch(mostFetched);
    }
    return given;
  }

  private void checkRange() {
    Map<TopicPartition, Long> outOfRange = new HashMap<>();
    readings.forEach(
        (partition, reading) -> {
          if (reading.toHandOut.isEmpty()
              && reading.ahead == null
              && reading.position < reading.log.start()) {
            outOfRange.put(partition, reading.position);
          }
        });
    if (!outOfRange.isEmpty()) {
      throw new OffsetOutOfRangeException(outOfRange);
    }
  }

  @Override
  public synchronized OptionalLong currentLag(TopicPartition partition) {
    Reading reading = readings.get(partition);
    return reading.position < 0 || reading.lastStableOffset.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(reading.lastStableOffset.getAsLong() - reading.position);
  }

  @Override
  public synchronized long position(TopicPartition partition) {
    return readings.get(partition).position;
  }
}
