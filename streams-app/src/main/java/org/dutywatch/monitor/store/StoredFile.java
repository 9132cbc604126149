package org.dutywatch.monitor.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.ChildFile;

/** A file as it lies in the store, in bytes; decodes only what is asked for. Immutable. */
public final class StoredFile implements ChildFile {
  private final RecordId any;
  private final Bytes fileKey;
  private final List<KeyValue<Bytes, byte[]>> entries;

  /**
   * A file.
   *
   * @param any a record that is in it, or could be
   * @param fileKey what the keys of its records begin with
   * @param entries all its entries
   */
  StoredFile(RecordId any, Bytes fileKey, List<KeyValue<Bytes, byte[]>> entries) {
    this.any = any;
    this.fileKey = fileKey;
    this.entries = entries;
  }

  /** Writes all entries as they lie in the store. */
  public void write(ByteWriter to) {
    to.number(entries.size());
    entries.forEach(entry -> to.bytes(entry.key.get()).bytes(entry.value));
  }

  /**
   * Reads a file that was written so.
   *
   * @param any a record that is in it, or could be
   */
  public static StoredFile read(RecordId any, ByteReader from) {
    List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>();
    for (int left = from.integer(); left > 0; left--) {
      entries.add(KeyValue.pair(new Bytes(from.bytes()), from.bytes()));
    }
    return new StoredFile(any, FileLayout.fileKey(any), entries);
  }

  /** How many records it holds. */
  public int size() {
    return entries.size();
  }

  /** How many bytes it takes in the store. */
  long bytes() {
    long bytes = 0;
    for (KeyValue<Bytes, byte[]> entry : entries) {
      bytes += entry.key.get().length + entry.value.length;
    }
    return bytes;
  }

  /** What is kept of a record of this file; an empty one where nothing is. */
  public CaseRecord record(RecordId id) {
    Bytes key = FileLayout.key(fileKey, id);
    for (KeyValue<Bytes, byte[]> entry : entries) {
      if (entry.key.equals(key)) {
        return FileLayout.record(id, entry.value);
      }
    }
    return CaseRecord.empty(id);
  }

  @Override
  public Iterable<CaseRecord> records(RecordType type) {
    List<CaseRecord> records = new ArrayList<>();
    for (KeyValue<Bytes, byte[]> entry : entries) {
      RecordId id = FileLayout.idLike(any, entry.key.get());
      if (id.type() == type) {
        records.add(FileLayout.record(id, entry.value));
      }
    }
    return records;
  }

  /** This file with an entry in the place of the one of the same key. */
  StoredFile with(Bytes key, byte[] value) {
    List<KeyValue<Bytes, byte[]>> next = new ArrayList<>(entries.size() + 1);
    for (KeyValue<Bytes, byte[]> entry : entries) {
      if (!entry.key.equals(key)) {
        next.add(entry);
      }
    }
    next.add(KeyValue.pair(key, value));
    return new StoredFile(any, fileKey, next);
  }
}
