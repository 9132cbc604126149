package org.dutywatch.monitor.store;

import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.dutywatch.events.RecordId;

/**
 * Comes to each file of a partition that was there when the walk began, once, and finds it as it is
 * by then. Holds on to the store until it is closed. For one thread.
 */
public final class FileWalk implements AutoCloseable {
  private static final byte[] NONE = {};

  private final KeptFiles files;
  private final KeyValueIterator<Bytes, byte[]> entries;
  private byte[] last = NONE;

  FileWalk(KeptFiles files, KeyValueIterator<Bytes, byte[]> entries) {
    this.files = files;
    this.entries = entries;
  }

  /** The next file; empty when all have been passed. */
  public Optional<StoredFile> next() {
    while (entries.hasNext()) {
      byte[] key = entries.next().key.get();
      if (!isOfTheLast(key)) {
        RecordId id = FileLayout.id(key);
        Bytes file = FileLayout.fileKey(id);
        last = id.type().ofChild() ? file.get() : NONE;
        return Optional.of(files.fileOf(id, file));
      }
    }
    return Optional.empty();
  }

  private boolean isOfTheLast(byte[] key) {
    return last.length > 0
        && key.length >= last.length
        && Arrays.equals(key, 0, last.length, last, 0, last.length);
  }

  @Override
  public void close() {
    entries.close();
  }
}
