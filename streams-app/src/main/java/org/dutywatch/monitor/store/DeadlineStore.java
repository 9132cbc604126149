package org.dutywatch.monitor.store;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.monitor.domain.mark.OpenClock;

/**
 * The clocks of this partition that run. All of it follows from the files. Only for the stream
 * thread that owns the task.
 */
public final class DeadlineStore {
  private final KeyValueStore<Bytes, byte[]> store;
  private final OpenClocks clocks;

  /** A facade over the store of a task. */
  public DeadlineStore(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    this.clocks = new OpenClocks(store);
  }

  /**
   * How the store is built. With a cache: in the history that is read first, most clocks stop
   * between one commit and the next.
   *
   * @param kept makes what keeps the entries of a store of that name
   */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(
      Function<String, KeyValueBytesStoreSupplier> kept) {
    return Stores.keyValueStoreBuilder(
            kept.apply(StoreNames.DEADLINES), Serdes.Bytes(), Serdes.ByteArray())
        .withCachingEnabled();
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
