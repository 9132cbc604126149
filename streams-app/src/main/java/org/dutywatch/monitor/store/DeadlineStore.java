package org.dutywatch.monitor.store;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.store.OpenClocks.Extent;

/**
 * The clocks of this partition that run. All of it follows from the files. Only for the stream
 * thread that owns the task.
 */
public final class DeadlineStore {
  private final KeyValueStore<Bytes, byte[]> store;
  private final OpenClocks clocks;

  /** As the store has it: every change of a clock asks. */
  private Extent extent;

  /** A facade over the store of a task, which has been restored. */
  public DeadlineStore(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    this.clocks = new OpenClocks(store);
    this.extent = clocks.extent();
  }

  /**
   * How the store is built. With a cache: many a clock stops between one commit and the next.
   *
   * @param kept makes what keeps the entries of a store of that name
   */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(
      Function<String, KeyValueBytesStoreSupplier> kept) {
    return Stores.keyValueStoreBuilder(
            kept.apply(StoreNames.DEADLINES), Serdes.Bytes(), Serdes.ByteArray())
        .withCachingEnabled();
  }

  /** Which of the clocks that run are kept. */
  public Extent extent() {
    return extent;
  }

  /** From now on these are kept. */
  public void put(Extent next) {
    store.put(ClockLayout.extentKey(), ClockLayout.value(next));
    extent = next;
  }

  /** Keeps a clock. */
  public void put(OpenClock clock) {
    store.put(ClockLayout.key(clock), ClockLayout.value(clock));
  }

  /** Forgets a clock. */
  public void remove(OpenClock clock) {
    store.delete(ClockLayout.key(clock));
  }

  /** Reads what is kept. */
  public OpenClocks clocks() {
    return clocks;
  }
}
