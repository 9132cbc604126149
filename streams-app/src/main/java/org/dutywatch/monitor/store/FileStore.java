package org.dutywatch.monitor.store;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.domain.file.CaseRecord;

/** The files of this partition, record by record. Only for the stream thread that owns the task. */
public final class FileStore {
  /** The keys of a child's records begin with the same bytes, at least so many. */
  public static final int KEY_PREFIX_BYTES = FileLayout.HASHED_BYTES;

  /** Of each partition; some thousands of children. */
  private static final long RECENT_BYTES = 4 << 20;

  private final KeyValueStore<Bytes, byte[]> store;
  private final KeptFiles files;
  private final RecentFiles recent;

  /** A facade over the store of a task. */
  public FileStore(KeyValueStore<Bytes, byte[]> store) {
    this(store, RECENT_BYTES);
  }

  FileStore(KeyValueStore<Bytes, byte[]> store, long recentBytes) {
    this.store = store;
    this.files = new KeptFiles(store);
    this.recent = new RecentFiles(recentBytes);
  }

  /**
   * How the store is built. Without a cache: facts of one record seldom come within one commit, and
   * a cache would only be merged into every look through a child's file.
   *
   * @param kept makes what keeps the entries of a store of that name
   */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(
      Function<String, KeyValueBytesStoreSupplier> kept) {
    return Stores.keyValueStoreBuilder(
            kept.apply(StoreNames.FILES), Serdes.Bytes(), Serdes.ByteArray())
        .withCachingDisabled();
  }

  /** Keeps a record in place of what was kept of it. */
  public void put(CaseRecord record) {
    Bytes fileKey = FileLayout.fileKey(record.id());
    Bytes key = FileLayout.key(fileKey, record.id());
    byte[] value = FileLayout.value(record);
    store.put(key, value);
    StoredFile file = recent.get(fileKey);
    if (file != null) {
      recent.put(fileKey, file.with(key, value));
    }
  }

  /** Begins to walk through all files. */
  public FileWalk walk() {
    return files.walk();
  }

  /**
   * The file that a record is in: all of its child's records, found in one look through the store.
   * A notification is a file of its own.
   */
  public StoredFile fileOf(RecordId id) {
    Bytes key = FileLayout.fileKey(id);
    StoredFile file = recent.get(key);
    if (file == null) {
      file = files.fileOf(id, key);
      recent.put(key, file);
    }
    return file;
  }
}
