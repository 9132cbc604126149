package org.dutywatch.proof.simulation.broker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.proof.simulation.broker.SimulatedTransaction.Fate;

/** One partition of a topic: records and markers, some of them of open or aborted transactions. */
public final class SimulatedLog implements Participant {
  private final TopicPartition partition;
  private final Map<SimulatedTransaction, Long> firstOffsets = new LinkedHashMap<>();
  private List<Entry> entries = new ArrayList<>();
  private long start;
  private long end;
  private long cleanedTo;

  /**
   * A record, or what only holds its place.
   *
   * @param transaction the one that it was written in
   * @param placeOnly whether no reader is ever given it: a marker, which tells that the transaction
   *     is over here, or what cleaning left of a record
   */
  public record Entry(
      ConsumerRecord<byte[], byte[]> record, SimulatedTransaction transaction, boolean placeOnly) {

    /** Its offset. */
    public long offset() {
      return record.offset();
    }

    /** Whether it is a record that a reader of committed records is given. */
    public boolean isCommitted() {
      return !placeOnly && transaction.fate() == Fate.COMMITTED;
    }

    private Entry place() {
      return new Entry(record, transaction, true);
    }
  }

  SimulatedLog(TopicPartition partition) {
    this.partition = partition;
  }

  /** Writes a record outside any transaction. */
  public void append(byte[] key, byte[] value, Headers headers, long timestamp) {
    write(key, value, headers, timestamp, SimulatedTransaction.NONE, false);
  }

  /** Writes a record in a transaction. */
  public void append(byte[] key, byte[] value, Headers headers, SimulatedTransaction in) {
    in.writesTo(this);
    firstOffsets.putIfAbsent(in, end);
    write(key, value, headers, 0, in, false);
  }

  @Override
  public void mark(SimulatedTransaction transaction) {
    firstOffsets.remove(transaction);
    write(null, null, new RecordHeaders(), 0, transaction, true);
  }

  private void write(
      byte[] key,
      byte[] value,
      Headers headers,
      long timestamp,
      SimulatedTransaction in,
      boolean placeOnly) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            partition.topic(),
            partition.partition(),
            end++,
            timestamp,
            TimestampType.LOG_APPEND_TIME,
            key == null ? -1 : key.length,
            value == null ? -1 : value.length,
            key,
            value,
            headers,
            Optional.empty());
    entries.add(new Entry(record, in, placeOnly));
  }

  /** The first offset that is there. */
  public long start() {
    return start;
  }

  /** The offset that comes next. */
  public long end() {
    return end;
  }

  /** Where the first transaction begins that is not over here; the end where all are. */
  public long lastStableOffset() {
    return firstOffsets.values().stream().mapToLong(first -> first).min().orElse(end);
  }

  /** Entries from an offset on, at most so many, none from the last stable offset on. */
  public List<Entry> stableFrom(long offset, int most) {
    long stable = lastStableOffset();
    return entries.stream()
        .filter(entry -> entry.offset() >= offset && entry.offset() < stable)
        .limit(most)
        .toList();
  }

  /** Every committed record, also where the marker is still to come. */
  public List<ConsumerRecord<byte[], byte[]>> committed() {
    return entries.stream().filter(Entry::isCommitted).map(Entry::record).toList();
  }

  /** All entries. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /**
   * As the broker cleans: of the records before an offset only the last of each key stays, and of
   * those that were aborted none. What comes last is never cleaned, since the broker still writes
   * there; and the last place that was cleaned is kept, so that readers come past it. Nothing
   * happens where all of that was cleaned before.
   *
   * <p>Markers go at once, while the broker keeps them for a time; no reader can tell.
   *
   * @param before nothing from here on is looked at, nor from the last stable offset on
   * @param removals whether it is so long since it was cleaned before that records which say that a
   *     key went, and were looked at then, go too
   * @param moveStart whether the log begins at its first record from now on; the broker does not do
   *     that when it cleans, but readers must bear it
   */
  public void compact(long before, boolean removals, boolean moveStart) {
    long to = Math.min(before, Math.min(lastStableOffset(), end - 1));
    if (to <= cleanedTo) {
      return;
    }
    long removalsBefore = removals ? cleanedTo : 0;
    Set<Bytes> later = new HashSet<>();
    Deque<Entry> kept = new ArrayDeque<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      boolean clean = entry.offset() < to;
      if (!clean || (isLastOfKey(entry, later) && !isRemoval(entry, removalsBefore))) {
        kept.addFirst(entry);
      } else if (entry.offset() == to - 1) {
        kept.addFirst(entry.place());
      }
    }
    entries = new ArrayList<>(kept);
    cleanedTo = to;
    if (moveStart) {
      start = entries.get(0).offset();
    }
  }

  private static boolean isLastOfKey(Entry entry, Set<Bytes> later) {
    return entry.isCommitted() && later.add(Bytes.wrap(entry.record().key()));
  }

  private static boolean isRemoval(Entry entry, long before) {
    return entry.offset() < before && entry.record().value() == null;
  }
}
