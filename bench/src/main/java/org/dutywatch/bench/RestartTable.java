package org.dutywatch.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;

/** The table of restarts, printed as its lines come. */
final class RestartTable {
  private static final double MEGABYTE = 1 << 20;

  private final PrintWriter out;

  /** A table; its head is printed at once. */
  RestartTable(PrintWriter out) {
    this.out = out;
    out.printf(
        "%11s %11s %-8s %9s %15s %7s %9s%n",
        "files", "events", "after", "ready s", "bare consumer s", "ratio", "peak MB");
    out.flush();
  }

  /**
   * What the monitor holds.
   *
   * @param files in its store
   * @param events that they came from
   */
  record Part(long files, long events) {}

  /**
   * A line.
   *
   * @param after what the monitor was started after
   * @param ready seconds until it was
   * @param bare seconds of a bare consumer
   * @param peak the most bytes of the monitor's process that were resident
   */
  void print(Part part, String after, double ready, double bare, OptionalLong peak) {
    out.printf(
        Locale.ROOT,
        "%,11d %,11d %-8s %9.1f %15.1f %7.1f %9s%n",
        part.files(),
        part.events(),
        after,
        ready,
        bare,
        ready / bare,
        peak.isPresent()
            ? String.format(Locale.ROOT, "%,.0f", peak.getAsLong() / MEGABYTE)
            : "unknown");
    out.flush();
  }
}
