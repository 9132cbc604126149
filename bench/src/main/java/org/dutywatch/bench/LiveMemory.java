package org.dutywatch.bench;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/**
 * The memory of a monitor that is followed, and of its clients in the same process.
 *
 * @param heap what is in use, in bytes
 * @param direct what is set aside for the network outside of the heap, in bytes
 */
record LiveMemory(long heap, long direct) {
  private static final String POOL = "direct";

  /** What it is just now, after a collection. */
  static LiveMemory now() {
    return new LiveMemory(Heap.used(), outside());
  }

  private static long outside() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals(POOL))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }
}
