package org.dutywatch.monitor.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of a store, as RocksDB keeps them in files. */
final class StoredBytes {
  private static final Logger LOG = LoggerFactory.getLogger(StoredBytes.class);

  private StoredBytes() {}

  /**
   * Whether the files of a store agree with the checksums in them. Reads all of them and changes
   * nothing.
   *
   * @param store the store's folder, which nobody has opened
   */
  static boolean areSound(Path store) {
    List<ColumnFamilyHandle> handles = new ArrayList<>();
    try (DBOptions options = new DBOptions();
        RocksDB opened =
            RocksDB.openReadOnly(options, store.toString(), columnFamilies(store), handles)) {
      opened.verifyChecksum();
      return true;
    } catch (RocksDBException damaged) {
      LOG.warn("A store cannot be read: {}", damaged.getMessage());
      return false;
    } finally {
      handles.forEach(ColumnFamilyHandle::close);
    }
  }

  private static List<ColumnFamilyDescriptor> columnFamilies(Path store) throws RocksDBException {
    try (Options options = new Options()) {
      List<byte[]> names = RocksDB.listColumnFamilies(options, store.toString());
      if (names.isEmpty()) { // it does not say why
        throw new RocksDBException("there is no list of what is in " + store);
      }
      return names.stream().map(ColumnFamilyDescriptor::new).toList();
    }
  }
}
