package org.dutywatch.monitor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rocksdb.NativeLibraryLoader;

/**
 * The native library of RocksDB, 15 MB that it unpacks before it can be used. Left alone it does so
 * into the system's temporary folder, and each process that is killed leaves one more there.
 */
final class RocksLibrary {
  private RocksLibrary() {}

  /**
   * Unpacks and loads it, unless this process has done so before.
   *
   * @param folder where to, made where it is missing; what an earlier process left is replaced
   */
  static void unpackInto(Path folder) {
    try {
      Files.createDirectories(folder);
      NativeLibraryLoader.getInstance().loadLibrary(folder.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("RocksDB's library cannot be unpacked into " + folder, e);
    }
  }
}
