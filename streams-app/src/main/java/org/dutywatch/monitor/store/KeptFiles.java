package org.dutywatch.monitor.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.dutywatch.events.RecordId;

/** Reads the files of a partition as they lie in its store. */
public final class KeptFiles {
  private final ReadOnlyKeyValueStore<Bytes, byte[]> store;

  /** Over the store of a task. */
  public KeptFiles(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /** The file that a record is in, or would be. */
  public StoredFile fileOf(RecordId id) {
    return fileOf(id, FileLayout.fileKey(id));
  }

  /** Begins to walk through all of them. */
  public FileWalk walk() {
    return new FileWalk(this, store.all());
  }

  StoredFile fileOf(RecordId id, Bytes key) {
    return new StoredFile(id, key, id.type().ofChild() ? ofChild(key) : ofNotification(key));
  }

  /** All of a child's records, found in one look through the store. */
  private List<KeyValue<Bytes, byte[]>> ofChild(Bytes key) {
    List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> found = store.prefixScan(key, new BytesSerializer())) {
      found.forEachRemaining(entries::add);
    }
    return entries;
  }

  private List<KeyValue<Bytes, byte[]>> ofNotification(Bytes key) {
    byte[] value = store.get(key);
    return value == null ? List.of() : List.of(KeyValue.pair(key, value));
  }
}
