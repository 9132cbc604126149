package org.dutywatch.monitor.cases;

import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The stores of the partitions that this instance works on. */
@FunctionalInterface
public interface LocalStores {

  /** The stores of a name that can be read at this moment, by partition. */
  Map<Integer, ReadOnlyKeyValueStore<Bytes, byte[]>> named(String name);
}
