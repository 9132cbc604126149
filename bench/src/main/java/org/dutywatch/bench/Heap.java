package org.dutywatch.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/** How much of the heap is taken, in bytes. */
final class Heap {
  private Heap() {}

  /** What was in use on this process's heap at the end of a collection just now. */
  static long used() {
    System.gc();
    // What is in use by now has in it the pieces that threads have set aside for what they will
    // allocate.
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }
}
