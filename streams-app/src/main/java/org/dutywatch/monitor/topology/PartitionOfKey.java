package org.dutywatch.monitor.topology;

import org.apache.kafka.common.utils.Utils;

/**
 * Which partition a key belongs to. A right key in another partition would split a child's file, as
 * happens with producers that hash keys in another way than Java's.
 */
@FunctionalInterface
public interface PartitionOfKey {

  /** The partition, from 0. */
  int of(byte[] key);

  /** As the Java producer chooses among this many partitions. */
  static PartitionOfKey among(int partitions) {
    return key -> Utils.toPositive(Utils.murmur2(key)) % partitions;
  }
}
