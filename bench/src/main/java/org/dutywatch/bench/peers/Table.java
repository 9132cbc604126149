package org.dutywatch.bench.peers;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what was measured, a line as soon as it is known. */
final class Table {
  private static final double MIB = 1 << 20;

  private final PrintWriter out;
  private final List<Outcome> outcomes = new ArrayList<>();

  Table(PrintWriter out) {
    this.out = out;
  }

  /** The head of the lines about one set of events. */
  void head(int councils, int years, long events) {
    out.printf(
        Locale.ROOT,
        "%n%d councils, %d years: %,d events%n%-14s %12s %16s %16s %12s %12s %12s%n",
        councils,
        years,
        events,
        "",
        "right after",
        "fresh, median",
        "fresh, 9 of 10",
        "live heap",
        "memory",
        "at most");
    out.flush();
  }

  void add(Outcome outcome) {
    outcomes.add(outcome);
    Memory memory = outcome.memory();
    out.printf(
        Locale.ROOT,
        "%-14s %10.1f s %13.1f ms %13.1f ms %8.0f MiB %8.0f MiB %8.0f MiB%n",
        outcome.name(),
        outcome.rightAfterSeconds(),
        outcome.freshMillis(0.5),
        outcome.freshMillis(0.9),
        memory.liveHeap() / MIB,
        memory.resident() / MIB,
        memory.mostResident() / MIB);
    out.flush();
  }

  /**
   * For each contender, by how many events the largest set is more than the smallest, for each
   * second that it took longer: the rate without the start and most of the warm-up.
   */
  void printRates() {
    out.println();
    for (String name : outcomes.stream().map(Outcome::name).distinct().toList()) {
      List<Outcome> own = outcomes.stream().filter(outcome -> outcome.name().equals(name)).toList();
      Outcome least = own.get(0);
      Outcome most = own.get(own.size() - 1);
      out.printf(
          Locale.ROOT,
          "%-14s %,12.0f more events for each second more%n",
          name,
          (most.events() - least.events())
              / (most.rightAfterSeconds() - least.rightAfterSeconds()));
    }
    out.flush();
  }
}
