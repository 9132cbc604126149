package org.dutywatch.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** The table of clients that follow the board, printed as its lines come. */
final class LiveTable {
  private static final double MEGABYTE = 1 << 20;
  private static final double KILOBYTE = 1 << 10;
  private static final double NANOS_A_MILLI = 1e6;

  private final PrintWriter out;

  /** A table; its head is printed at once. */
  LiveTable(PrintWriter out) {
    this.out = out;
    out.printf(
        "%n%7s  %-17s  %-19s  %-29s  %-19s  %8s %10s%n",
        "", "let in", "to the board, ms", "to the clients, ms", "memory", "sent", "CPU ms");
    out.printf(
        "%7s  %8s %8s  %9s %9s  %9s %9s %9s  %9s %9s  %8s %10s %9s%n",
        "clients",
        "more",
        "ms",
        "p50",
        "p99",
        "p50",
        "p99",
        "max",
        "heap MB",
        "direct MB",
        "KB/s each",
        "a change",
        "changes/s");
    out.flush();
  }

  /**
   * A line.
   *
   * @param more how many of the clients came for it
   * @param letIn how long that took
   */
  void print(int clients, int more, Duration letIn, LiveMemory memory, LiveRun.Outcome outcome) {
    out.printf(
        Locale.ROOT,
        "%,7d  %,8d %,8d  %9.1f %9.1f  %9.1f %9.1f %9.1f  %9.1f %9.1f  %8.1f %10.2f %9.1f%n",
        clients,
        more,
        letIn.toMillis(),
        Delays.percentile(outcome.toBoard(), 50),
        Delays.percentile(outcome.toBoard(), 99),
        Delays.percentile(outcome.toClients(), 50),
        Delays.percentile(outcome.toClients(), 99),
        Delays.longest(outcome.toClients()),
        memory.heap() / MEGABYTE,
        memory.direct() / MEGABYTE,
        outcome.bytesOfOne() / KILOBYTE / outcome.seconds(),
        outcome.cpu().toNanos() / NANOS_A_MILLI / outcome.changes(),
        outcome.changes() / outcome.seconds());
    out.flush();
  }
}
