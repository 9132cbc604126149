package org.dutywatch.monitor.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.domain.file.CaseRecord;

/** The files of this partition, record by record. Only for the stream thread that owns the task. */
public final class FileStore {
  private final KeyValueStore<Bytes, byte[]> store;

  /** A facade over the store of a task. */
  public FileStore(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /**
   * How the store is built. Without a cache: facts of one record seldom come within one commit, and
   * a cache would only be merged into every look through a child's file.
   */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(StoreNames.FILES), Serdes.Bytes(), Serdes.ByteArray())
        .withCachingDisabled();
  }

  /** Keeps a record in place of what was kept of it. */
  public void put(CaseRecord record) {
    store.put(FileLayout.key(record.id()), FileLayout.value(record));
  }

  /**
   * The file that a record is in: all of its child's records, found in one look through the store.
   * A notification is a file of its own.
   */
  public StoredFile fileOf(RecordId id) {
    return id.type().ofChild() ? childFile(id) : notificationFile(id);
  }

  private StoredFile childFile(RecordId id) {
    Bytes child = FileLayout.childPrefix(id.authority(), id.child());
    List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> found = store.prefixScan(child, new BytesSerializer())) {
      found.forEachRemaining(entries::add);
    }
    return new StoredFile(id, entries);
  }

  private StoredFile notificationFile(RecordId id) {
    Bytes key = FileLayout.key(id);
    byte[] value = store.get(key);
    return new StoredFile(id, value == null ? List.of() : List.of(KeyValue.pair(key, value)));
  }
}
