package org.dutywatch.monitor.deadletters.topic;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.dutywatch.monitor.deadletters.Envelope;
import org.dutywatch.monitor.deadletters.LetterFilter;
import org.dutywatch.monitor.deadletters.LetterPage;

/**
 * Brings the letters of all partitions into one order, the oldest first, and picks those that are
 * looked for. It holds envelopes alone, and looks at so many letters that a page never takes long;
 * the next page goes on from there.
 */
final class LettersInOrder {
  private static final int MOST_LETTERS = 10_000;
  private static final long MOST_BYTES = 64L << 20;
  private static final Comparator<Lane> BY_FIRST_LETTER =
      Comparator.comparing((Lane lane) -> lane.letters.element().time())
          .thenComparing(lane -> lane.letters.element().id().partition());

  private final Map<TopicPartition, Lane> lanes = new HashMap<>();
  private final Function<ConsumerRecord<byte[], byte[]>, Envelope> reader;
  private final List<Envelope> picked = new ArrayList<>();
  private long bytesRead;
  private int lettersSeen;
  private boolean allSeen;

  /** What was read of a partition and not looked at yet. */
  private static final class Lane {
    private final Deque<Envelope> letters = new ArrayDeque<>();
    private final long end;
    private long position;

    private Lane(long start, long end) {
      this.position = start;
      this.end = end;
    }

    private boolean awaited() {
      return letters.isEmpty() && position < end;
    }

    private boolean over() {
      return letters.isEmpty() && position >= end;
    }

    private long next() {
      return letters.isEmpty() ? position : letters.element().id().offset();
    }
  }

  /**
   * Letters from some offsets to others, which are not among them.
   *
   * @param reader reads the envelope of a letter
   */
  LettersInOrder(
      Map<TopicPartition, Long> starts,
      Map<TopicPartition, Long> ends,
      Function<ConsumerRecord<byte[], byte[]>, Envelope> reader) {
    this.reader = reader;
    starts.forEach((p, start) -> lanes.put(p, new Lane(start, ends.get(p))));
  }

  /**
   * Looks at what is there, and tells whether more must be read: not where there are enough
   * letters, or none any more, or this has gone on for long enough.
   */
  boolean need(LetterFilter filter, int limit) {
    while (picked.size() < limit && !tired() && !allSeen) {
      if (lanes.values().stream().anyMatch(Lane::awaited)) {
        return true;
      }
      lanes.values().stream()
          .filter(lane -> !lane.over())
          .min(BY_FIRST_LETTER)
          .ifPresentOrElse(lane -> look(lane.letters.remove(), filter), () -> allSeen = true);
    }
    return false;
  }

  /** Not before one letter was looked at, or the next page would stand where this one does. */
  private boolean tired() {
    return lettersSeen > 0 && (lettersSeen >= MOST_LETTERS || bytesRead >= MOST_BYTES);
  }

  private void look(Envelope letter, LetterFilter filter) {
    lettersSeen++;
    if (filter.takes(letter)) {
      picked.add(letter);
    }
    allSeen = filter.before().filter(before -> !letter.time().isBefore(before)).isPresent();
  }

  /** The partitions of which something is there to look at, or nothing more to come. */
  Collection<TopicPartition> held() {
    return lanes.keySet().stream().filter(p -> !lanes.get(p).awaited()).toList();
  }

  /** The partitions of which something must be read. */
  Collection<TopicPartition> awaited() {
    return lanes.keySet().stream().filter(p -> lanes.get(p).awaited()).toList();
  }

  /**
   * Takes what was read.
   *
   * @param position how far a partition has been read
   */
  void take(ConsumerRecords<byte[], byte[]> records, ToLongFunction<TopicPartition> position) {
    for (TopicPartition partition : awaited()) {
      Lane lane = lanes.get(partition);
      for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
        if (record.offset() < lane.end) {
          lane.letters.add(reader.apply(record));
          bytesRead += Math.max(0, record.serializedValueSize());
        }
      }
      lane.position = Math.min(lane.end, position.applyAsLong(partition));
    }
  }

  /** What was found. */
  LetterPage page() {
    boolean over = allSeen || lanes.values().stream().allMatch(Lane::over);
    return new LetterPage(
        picked,
        over
            ? Optional.empty()
            : Optional.of(
                lanes.entrySet().stream()
                    .collect(
                        toMap(lane -> lane.getKey().partition(), lane -> lane.getValue().next()))));
  }
}
