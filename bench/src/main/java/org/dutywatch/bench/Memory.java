package org.dutywatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory is taken, in bytes. */
final class Memory {
  private static final String PEAK = "VmHWM:";
  private static final long KILOBYTE = 1 << 10;

  private Memory() {}

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

  /** The most of a process that was ever resident, as Linux counts it; else empty. */
  static OptionalLong peakResident(long pid) {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
