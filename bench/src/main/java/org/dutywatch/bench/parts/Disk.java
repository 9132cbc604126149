package org.dutywatch.bench.parts;

import java.io.IOException;
import java.util.Properties;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.bench.TemporaryFolder;
import org.dutywatch.monitor.store.FileStore;
import org.dutywatch.monitor.store.SumStore;
import org.dutywatch.monitor.topology.SharedRocksMemory;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Files and sums in RocksDB, set as the monitor sets it, empty at first. Without what a stream puts
 * around them: no changelog, and no cache over the sums.
 */
@State(Scope.Benchmark)
public class Disk {
  private TemporaryFolder folder;
  private KeyValueStore<Bytes, byte[]> files;
  private KeyValueStore<Bytes, byte[]> sums;

  /** Opens new ones. */
  @Setup(Level.Iteration)
  public void open() throws IOException {
    folder = TemporaryFolder.create();
    MockProcessorContext<?, ?> context =
        new MockProcessorContext<>(settings(), new TaskId(0, 0), folder.path().toFile());
    files = opened(FileStore.builder(Stores::persistentKeyValueStore), context);
    sums = opened(SumStore.builder(Stores::persistentKeyValueStore), context);
  }

  private static KeyValueStore<Bytes, byte[]> opened(
      StoreBuilder<KeyValueStore<Bytes, byte[]>> builder, MockProcessorContext<?, ?> context) {
    KeyValueStore<Bytes, byte[]> store =
        builder.withLoggingDisabled().withCachingDisabled().build();
    store.init(context.getStateStoreContext(), store);
    return store;
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "parts");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
    settings.put("processing.exception.handler.global.enabled", true); // warns where it is absent
    return settings;
  }

  /** What keeps events in them. */
  Keeping keeping() {
    return new Keeping(files, sums);
  }

  /** Closes and deletes them. */
  @TearDown(Level.Iteration)
  public void close() {
    files.close();
    sums.close();
    folder.close();
  }
}
