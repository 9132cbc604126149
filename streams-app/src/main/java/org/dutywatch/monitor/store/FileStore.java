package org.dutywatch.monitor.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.ChildFile;

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

  /** What is kept of a record; an empty one where nothing is. */
  public CaseRecord record(RecordId id) {
    byte[] value = store.get(FileLayout.key(id));
    return value == null ? CaseRecord.empty(id) : FileLayout.record(value);
  }

  /** Keeps a record in place of what was kept of it. */
  public void put(CaseRecord record) {
    store.put(FileLayout.key(record.id()), FileLayout.value(record));
  }

  /** The file that a record is in; empty for a notification. Reads only what is asked for, once. */
  public ChildFile fileOf(RecordId id) {
    return id.type().ofChild() ? new StoredFile(id.authority(), id.child()) : ChildFile.EMPTY;
  }

  /** How many records are kept of a child, counted up to a limit. */
  public int recordsOf(String authority, String child, int limit) {
    int records = 0;
    try (KeyValueIterator<Bytes, byte[]> entries =
        store.prefixScan(FileLayout.childPrefix(authority, child), new BytesSerializer())) {
      while (records < limit && entries.hasNext()) {
        entries.next();
        records++;
      }
    }
    return records;
  }

  private final class StoredFile implements ChildFile {
    private final String authority;
    private final String child;
    private final Map<RecordType, List<CaseRecord>> read = new EnumMap<>(RecordType.class);

    StoredFile(String authority, String child) {
      this.authority = authority;
      this.child = child;
    }

    @Override
    public Iterable<CaseRecord> records(RecordType type) {
      return read.computeIfAbsent(type, this::scan);
    }

    private List<CaseRecord> scan(RecordType type) {
      List<CaseRecord> records = new ArrayList<>();
      try (KeyValueIterator<Bytes, byte[]> entries =
          store.prefixScan(FileLayout.typePrefix(authority, child, type), new BytesSerializer())) {
        while (entries.hasNext()) {
          KeyValue<Bytes, byte[]> entry = entries.next();
          records.add(FileLayout.record(entry.value));
        }
      }
      return records;
    }

    @Override
    public Optional<CaseRecord> record(RecordType type, String subject) {
      CaseRecord record = FileStore.this.record(new RecordId(authority, type, child, subject));
      return record.isEmpty() ? Optional.empty() : Optional.of(record);
    }
  }
}
