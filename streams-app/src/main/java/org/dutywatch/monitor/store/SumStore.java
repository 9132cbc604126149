package org.dutywatch.monitor.store;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.store.SumEntry.ReadUpTo;

/**
 * This partition's partial sums, what arrived on it, and how far its inputs have been read. Only
 * for the stream thread that owns the task.
 */
public final class SumStore {
  private final KeyValueStore<Bytes, byte[]> store;

  /** A facade over the store of a task. */
  public SumStore(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /**
   * How the store is built. The cache folds many changes of a row between two commits into one
   * record of the changelog, which every board reads.
   */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(StoreNames.SUMS), Serdes.Bytes(), Serdes.ByteArray())
        .withCachingEnabled();
  }

  /** The counters of a row. */
  public Counts counts(Row row) {
    byte[] value = store.get(SumLayout.key(row));
    return value == null ? Counts.NONE : SumLayout.counts(value);
  }

  /** Keeps the counters of a row; a row without any is removed. */
  public void put(Row row, Counts counts) {
    if (counts.isEmpty()) {
      store.delete(SumLayout.key(row));
    } else {
      store.put(SumLayout.key(row), SumLayout.value(counts));
    }
  }

  /** What arrived on a feed. */
  public FeedCounts arrivals(FeedKey feed) {
    byte[] value = store.get(SumLayout.key(feed));
    return value == null ? FeedCounts.NONE : SumLayout.arrivals(value);
  }

  /** Keeps what arrived on a feed. */
  public void put(FeedKey feed, FeedCounts counts) {
    store.put(SumLayout.key(feed), SumLayout.value(counts));
  }

  /** The greatest tick seen. */
  public Optional<Instant> lastTick() {
    return Optional.ofNullable(store.get(SumLayout.lastTickKey())).map(SumLayout::lastTick);
  }

  /** Keeps the greatest tick. */
  public void putLastTick(Instant time) {
    store.put(SumLayout.lastTickKey(), SumLayout.value(time));
  }

  /** Keeps how far an input has been read. */
  public void put(ReadUpTo position) {
    store.put(SumLayout.positionKey(position.feed()), SumLayout.value(position));
  }
}
