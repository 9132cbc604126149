package org.dutywatch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Takes time, by the clock on the wall and of the processors, from when it is made. */
final class Stopwatch {
  private static final double NANOS_A_SECOND = 1e9;
  private static final double NANOS_A_MICRO = 1e3;
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long from = System.nanoTime();
  private final long cpuFrom = MACHINE.getProcessCpuTime();

  /** What so many records took until now. */
  Lap lap(long records) {
    return new Lap(
        records * NANOS_A_SECOND / (System.nanoTime() - from),
        (MACHINE.getProcessCpuTime() - cpuFrom) / NANOS_A_MICRO / records);
  }
}
