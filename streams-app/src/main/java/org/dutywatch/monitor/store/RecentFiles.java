package org.dutywatch.monitor.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;

/**
 * Copies of the files that were last looked at: most facts come within weeks of others about the
 * same child, and a look through the store costs more than all that is worked out from it. Never
 * the only place of anything; lives and dies with its task. For one thread.
 */
final class RecentFiles {
  private final Map<Bytes, StoredFile> files = new LinkedHashMap<>(16, 0.75f, true);
  private final long mostBytes;
  private long bytes;

  /** Copies of files that take at most so many bytes in the store. */
  RecentFiles(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The file under a key; null where there is no copy of it. */
  StoredFile get(Bytes key) {
    return files.get(key);
  }

  /** Keeps a copy in the place of an earlier one, as long as there is room. */
  void put(Bytes key, StoredFile file) {
    StoredFile before = files.put(key, file);
    bytes += weight(key, file) - (before == null ? 0 : weight(key, before));
    Iterator<Map.Entry<Bytes, StoredFile>> oldest = files.entrySet().iterator();
    while (bytes > mostBytes) {
      Map.Entry<Bytes, StoredFile> entry = oldest.next();
      bytes -= weight(entry.getKey(), entry.getValue());
      oldest.remove();
    }
  }

  /** A file without records takes memory too. */
  private static long weight(Bytes key, StoredFile file) {
    return file.bytes() + key.get().length;
  }
}
