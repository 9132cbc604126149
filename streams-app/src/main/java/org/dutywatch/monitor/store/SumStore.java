package org.dutywatch.monitor.store;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.quality.IncidentChange;
import org.dutywatch.monitor.store.SumEntry.Arrivals;

/**
 * This partition's partial sums, the incidents of its notifications, what arrived on it, and how
 * far its inputs have been read. Only for the stream thread that owns the task.
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
   *
   * @param kept makes what keeps the entries of a store of that name
   */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(
      Function<String, KeyValueBytesStoreSupplier> kept) {
    return Stores.keyValueStoreBuilder(
            kept.apply(StoreNames.SUMS), Serdes.Bytes(), Serdes.ByteArray())
        .withCachingEnabled();
  }

  /** A change of rows on top of what is kept. */
  public SumChanges change() {
    return new SumChanges(
        key -> {
          byte[] page = store.get(key);
          return page == null ? RowPage.EMPTY : RowPage.of(page);
        });
  }

  /** Keeps what changed. */
  public void put(SumChanges changes) {
    changes.pages().forEach((key, page) -> store.put(key, page.bytes()));
    put(changes.incident());
  }

  private void put(IncidentChange change) {
    change.gone().ifPresent(gone -> store.delete(SumLayout.key(gone.place())));
    change.come().ifPresent(come -> store.put(SumLayout.key(come.place()), SumLayout.value(come)));
  }

  /** What arrived on a feed. */
  public FeedCounts arrivals(FeedKey feed) {
    byte[] value = store.get(SumLayout.key(feed));
    return value == null ? FeedCounts.NONE : SumLayout.arrivals(feed, value).counts();
  }

  /** Keeps what arrived on a feed, and how far its input has been read. */
  public void put(Arrivals arrivals) {
    store.put(SumLayout.key(arrivals.feed()), SumLayout.value(arrivals));
  }

  /** The greatest tick seen. */
  public Optional<Instant> lastTick() {
    return Optional.ofNullable(store.get(SumLayout.lastTickKey())).map(SumLayout::lastTick);
  }

  /** Keeps the greatest tick. */
  public void putLastTick(Instant time) {
    store.put(SumLayout.lastTickKey(), SumLayout.value(time));
  }
}
