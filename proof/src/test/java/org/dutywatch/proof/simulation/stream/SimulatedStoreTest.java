package org.dutywatch.proof.simulation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.monitor.store.FileStore;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.monitor.store.SumStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same operations on the stores as Kafka Streams builds them and on the simulated ones: they
 * answer the same, hold the same, and the simulated cache can run full so that it writes the same
 * records of the changelog in the same order.
 */
class SimulatedStoreTest {
  private static final int TRANSACTIONS = 60;
  private static final int MOST_OPERATIONS = 10;
  private static final long LARGE = 1 << 20;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 150, 200, 250, LARGE})
  void theCacheOfTheSumsCanRunFullAsTheRealOneDoes(long cacheBytes) {
    compare(SumStore.builder(Stores::persistentKeyValueStore), StoreNames.SUMS, cacheBytes, true);
  }

  @Test
  void filesReachTheirChangelogAtOnce() {
    compare(FileStore.builder(Stores::persistentKeyValueStore), StoreNames.FILES, LARGE, false);
  }

  private void compare(
      StoreBuilder<KeyValueStore<Bytes, byte[]>> builder,
      String name,
      long cacheBytes,
      boolean cached) {
    Map<Bytes, byte[]> held = new TreeMap<>();
    Random lot = new Random(cacheBytes);
    boolean filledUp = false;
    try (RealStore real = new RealStore(builder, name, cacheBytes, folder)) {
      for (int i = 0; i < TRANSACTIONS; i++) {
        List<Operation> operations = Operation.some(lot, MOST_OPERATIONS, !cached);
        List<KeyValue<Bytes, byte[]>> written = real.transaction(operations);
        Replay replay = Replay.thatWrites(written, operations, held, name, cached);
        assertThat(replay.answers())
            .as("what it answers to %s", operations)
            .isEqualTo(real.answers());
        filledUp |= replay.ranFull();
        held = replay.held();
      }
      assertThat(texts(held)).isEqualTo(texts(real.held()));
    }
    assertThat(filledUp).isEqualTo(cached && cacheBytes < LARGE);
  }

  private static List<String> texts(Map<Bytes, byte[]> entries) {
    List<String> texts = new ArrayList<>();
    entries.forEach((key, value) -> texts.add(key + "=" + Bytes.wrap(value)));
    return texts;
  }
}
