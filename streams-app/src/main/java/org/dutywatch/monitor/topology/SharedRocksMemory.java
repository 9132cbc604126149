package org.dutywatch.monitor.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.dutywatch.monitor.store.FileStore;
import org.dutywatch.monitor.store.StoreNames;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all stores of all partitions together. RocksDB bounds it for each store of
 * each partition alone. The shared cache and write buffers live as long as the process.
 */
public final class SharedRocksMemory implements RocksDBConfigSetter {
  private static final long ALL_BYTES = 256L << 20;
  private static final long WRITE_BUFFER_BYTES = 96L << 20;
  private static final long ONE_WRITE_BUFFER_BYTES = 8L << 20;
  private static final int BLOCK_BYTES = 4 << 10;
  private static final double FILTER_BITS_A_KEY = 10;
  private static final double MEMTABLE_FILTER_SHARE = 0.02;

  private static final Cache CACHE = new LRUCache(ALL_BYTES, -1, false, 0.1);
  private static final WriteBufferManager WRITE_BUFFERS =
      new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setPinTopLevelIndexAndFilter(true);
    table.setBlockSize(BLOCK_BYTES);
    table.setPinL0FilterAndIndexBlocksInCache(true);
    table.setFilterPolicy(new BloomFilter(FILTER_BITS_A_KEY));
    options.setTableFormatConfig(table);
    options.setMemtablePrefixBloomSizeRatio(MEMTABLE_FILTER_SHARE);
    if (storeName.equals(StoreNames.FILES)) {
      // A look through a child's file passes over what cannot hold any of it.
      options.useFixedLengthPrefixExtractor(FileStore.KEY_PREFIX_BYTES);
    } else {
      options.setMemtableWholeKeyFiltering(true);
    }
    options.setWriteBufferManager(WRITE_BUFFERS);
    options.setWriteBufferSize(ONE_WRITE_BUFFER_BYTES);
    options.setMaxWriteBufferNumber(2);
  }

  @Override
  public void close(String storeName, Options options) {
    // The cache and the write buffers are shared; closing a store must leave them alone.
  }
}
