package org.dutywatch.monitor.store;

import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.monitor.domain.mark.ClockName;
import org.dutywatch.monitor.domain.notice.Rounds;
import org.dutywatch.monitor.domain.notice.Said;

/**
 * What was said of this partition's clocks, and how far the daily round has come. Only for the
 * stream thread that owns the task.
 */
public final class NoticeStore {
  private final KeyValueStore<Bytes, byte[]> store;

  /** As the store has it: every change of a clock asks. */
  private Optional<Rounds> rounds;

  /** A facade over the store of a task, which has been restored. */
  public NoticeStore(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
    rounds = Optional.ofNullable(store.get(NoticeLayout.roundsKey())).map(NoticeLayout::rounds);
  }

  /**
   * How the store is built. With a cache: a round writes how far it has come again and again.
   *
   * @param kept makes what keeps the entries of a store of that name
   */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(
      Function<String, KeyValueBytesStoreSupplier> kept) {
    return Stores.keyValueStoreBuilder(
            kept.apply(StoreNames.NOTICES), Serdes.Bytes(), Serdes.ByteArray())
        .withCachingEnabled();
  }

  /** What was said of a clock. */
  public Said said(ClockName clock) {
    byte[] value = store.get(NoticeLayout.key(clock));
    return value == null ? Said.NOTHING : NoticeLayout.said(value);
  }

  /** Keeps what was said of a clock. */
  public void put(ClockName clock, Said said) {
    store.put(NoticeLayout.key(clock), NoticeLayout.value(said));
  }

  /** How far the daily round has come; empty before the first. */
  public Optional<Rounds> rounds() {
    return rounds;
  }

  /** Keeps how far the daily round has come. */
  public void put(Rounds next) {
    store.put(NoticeLayout.roundsKey(), NoticeLayout.value(next));
    rounds = Optional.of(next);
  }
}
