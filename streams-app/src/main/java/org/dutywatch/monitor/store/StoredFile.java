package org.dutywatch.monitor.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.ChildFile;

/**
 * A file as it was found in the store, in bytes; decodes only what is asked for. For one thread,
 * and no longer than one event.
 */
public final class StoredFile implements ChildFile {
  private final RecordId any;
  private final List<KeyValue<Bytes, byte[]>> entries;
  private final Map<RecordType, List<CaseRecord>> decoded = new EnumMap<>(RecordType.class);

  /**
   * A file.
   *
   * @param any a record that is in it, or could be
   * @param entries all its entries
   */
  StoredFile(RecordId any, List<KeyValue<Bytes, byte[]>> entries) {
    this.any = any;
    this.entries = entries;
  }

  /** How many records it holds. */
  public int size() {
    return entries.size();
  }

  /** What is kept of a record of this file; an empty one where nothing is. */
  public CaseRecord record(RecordId id) {
    Bytes key = FileLayout.key(id);
    for (KeyValue<Bytes, byte[]> entry : entries) {
      if (entry.key.equals(key)) {
        return FileLayout.record(entry.value);
      }
    }
    return CaseRecord.empty(id);
  }

  @Override
  public Iterable<CaseRecord> records(RecordType type) {
    return decoded.computeIfAbsent(type, this::decode);
  }

  private List<CaseRecord> decode(RecordType type) {
    List<CaseRecord> records = new ArrayList<>();
    int typeAt = FileLayout.typeAt(any);
    for (KeyValue<Bytes, byte[]> entry : entries) {
      if (entry.key.get()[typeAt] == type.ordinal()) {
        records.add(FileLayout.record(entry.value));
      }
    }
    return records;
  }

  @Override
  public Optional<CaseRecord> record(RecordType type, String subject) {
    return Optional.of(record(new RecordId(any.authority(), type, any.child(), subject)))
        .filter(record -> !record.isEmpty());
  }
}
