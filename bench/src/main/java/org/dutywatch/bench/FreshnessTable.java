package org.dutywatch.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** The table of freshness, printed as its lines come. */
final class FreshnessTable {
  private static final double MOST_OF_ALL = 99;

  private final PrintWriter out;

  /** A table; its head is printed at once. */
  FreshnessTable(PrintWriter out) {
    this.out = out;
    out.printf(
        "%n%-8s %10s  %-14s %9s %9s %9s %9s%n",
        "share", "events/s", "milliseconds", "p50", "p99", "p99.9", "max");
    out.flush();
  }

  /**
   * The lines of one rate, and the ratios of the 99th percentiles.
   *
   * @param share of saturation
   * @param delays of each route, by name
   */
  void print(double share, double perSecond, Map<String, Histogram> delays) {
    delays.forEach(
        (name, times) ->
            out.printf(
                Locale.ROOT,
                "%-8.3g %,10.0f  %-14s %9.1f %9.1f %9.1f %9.1f%n",
                share,
                perSecond,
                name,
                Delays.percentile(times, 50),
                Delays.percentile(times, MOST_OF_ALL),
                Delays.percentile(times, 99.9),
                Delays.longest(times)));
    out.printf(
        Locale.ROOT,
        "%-8.3g %10s  p99 monitor/transactions %.2f, monitor/pass-through %.2f%n",
        share,
        "",
        ratio(delays, "transactions"),
        ratio(delays, "pass-through"));
    out.flush();
  }

  private static double ratio(Map<String, Histogram> delays, String yardstick) {
    return Delays.percentile(delays.get("monitor"), MOST_OF_ALL)
        / Delays.percentile(delays.get(yardstick), MOST_OF_ALL);
  }
}
