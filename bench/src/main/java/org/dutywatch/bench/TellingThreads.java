package org.dutywatch.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/** The monitor's threads that work out what is new on the board, and write it to clients. */
final class TellingThreads {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String WORKS_OUT = "live-watch";
  private static final String WRITES = "JettyServerThreadPool-";

  private TellingThreads() {}

  /** How much processor time they took so far. */
  static Duration cpu() {
    return Duration.ofNanos(
        Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
            .filter(Objects::nonNull)
            .filter(thread -> tells(thread.getThreadName()))
            .mapToLong(ThreadInfo::getThreadId)
            .map(THREADS::getThreadCpuTime)
            .filter(nanos -> nanos >= 0) // it may have ended meanwhile
            .sum());
  }

  private static boolean tells(String thread) {
    return thread.equals(WORKS_OUT) || thread.startsWith(WRITES);
  }
}
