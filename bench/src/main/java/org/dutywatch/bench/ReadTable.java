package org.dutywatch.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/** The table of reads, printed as its lines come. */
final class ReadTable {
  private final PrintWriter out;

  /** A table; its head is printed at once. */
  ReadTable(PrintWriter out) {
    this.out = out;
    out.printf(
        "%n%8s %-7s %-10s %11s %10s %9s %9s %9s %9s%n",
        "councils",
        "stream",
        "read",
        "connections",
        "reads/s",
        "p50 ms",
        "p99 ms",
        "max ms",
        "behind");
    out.flush();
  }

  /**
   * The table of one board and one state of the stream.
   *
   * @param councils on the board
   * @param stream what the stream does meanwhile, in a word
   * @param behind how many events are on their way to the board
   */
  record Part(int councils, String stream, LongSupplier behind) {}

  /**
   * A line.
   *
   * @param seconds how long was read
   */
  void print(Part part, Question read, int connections, Histogram delays, int seconds) {
    out.printf(
        Locale.ROOT,
        "%8d %-7s %-10s %11d %,10.0f %9.1f %9.1f %9.1f %,9d%n",
        part.councils(),
        part.stream(),
        read.name().toLowerCase(Locale.ROOT),
        connections,
        delays.getTotalCount() / (double) seconds,
        Delays.percentile(delays, 50),
        Delays.percentile(delays, 99),
        Delays.longest(delays),
        part.behind().getAsLong());
    out.flush();
  }
}
