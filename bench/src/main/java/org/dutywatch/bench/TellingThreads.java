package org.dutywatch.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The processor time of the monitor's threads that work out what is new on the board, and write it
 * to clients, from when this was made.
 */
final class TellingThreads {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String WORKS_OUT = "live-watch";
  private static final String WRITES = "JettyServerThreadPool-";

  private final Map<Long, Long> before = nanos();

  /** How much they took since. What a thread took that has ended is not among it. */
  Duration cpu() {
    long sum = 0;
    for (Map.Entry<Long, Long> thread : nanos().entrySet()) {
      sum += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
    }
    return Duration.ofNanos(sum);
  }

  /** Of each of them that lives, by its id. */
  private static Map<Long, Long> nanos() {
    Map<Long, Long> nanos = new HashMap<>();
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && tells(thread.getThreadName())) {
        long took = THREADS.getThreadCpuTime(thread.getThreadId());
        if (took >= 0) { // else it has ended meanwhile
          nanos.put(thread.getThreadId(), took);
        }
      }
    }
    return nanos;
  }

  private static boolean tells(String thread) {
    return thread.equals(WORKS_OUT) || thread.startsWith(WRITES);
  }
}
