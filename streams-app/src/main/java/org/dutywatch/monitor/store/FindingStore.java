package org.dutywatch.monitor.store;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.monitor.domain.quality.Finding;

/**
 * The findings of this partition. All of it follows from the files. Only for the stream thread that
 * owns the task.
 */
public final class FindingStore {
  private final KeyValueStore<Bytes, byte[]> store;

  /** A facade over the store of a task. */
  public FindingStore(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /**
   * How the store is built. With a cache: in the history that is read first, what is doubtful of a
   * record often goes with the next of its facts.
   *
   * @param kept makes what keeps the entries of a store of that name
   */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(
      Function<String, KeyValueBytesStoreSupplier> kept) {
    return Stores.keyValueStoreBuilder(
            kept.apply(StoreNames.FINDINGS), Serdes.Bytes(), Serdes.ByteArray())
        .withCachingEnabled();
  }

  /** Keeps a finding. */
  public void put(Finding finding) {
    store.put(FindingLayout.key(finding), FindingLayout.value(finding));
  }

  /** Forgets a finding, where it is kept. */
  public void remove(Finding finding) {
    store.delete(FindingLayout.key(finding));
  }
}
