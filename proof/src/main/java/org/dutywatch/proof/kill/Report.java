package org.dutywatch.proof.kill;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says what is done and what is found, a line each, and counts. Safe to share. */
final class Report {
  private static final int LONGEST_LINE = 2_000;

  private final PrintWriter out;
  private final Map<String, Integer> faults = new TreeMap<>();
  private final Map<String, Integer> checks = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private int unanswered;

  Report(PrintWriter out) {
    this.out = out;
  }

  /** Says something. */
  synchronized void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Counts something that was done to the processes. */
  synchronized void fault(String what) {
    faults.merge(what, 1, Integer::sum);
  }

  /** Counts a comparison. */
  synchronized void check(String what) {
    checks.merge(what, 1, Integer::sum);
  }

  /** Counts a request that was not answered, because nobody was there to. */
  synchronized void noteUnanswered() {
    unanswered++;
  }

  /** Tells of something that is not as it must be. */
  synchronized void difference(String what) {
    differences.add(what);
    line("DIFFERENCE: " + what.substring(0, Math.min(what.length(), LONGEST_LINE)));
  }

  /** What was found wrong so far. */
  synchronized List<String> differences() {
    return List.copyOf(differences);
  }

  /** Says all counts. */
  synchronized void summary() {
    line("");
    faults.forEach((what, times) -> line("%6d  %s".formatted(times, what)));
    checks.forEach((what, times) -> line("%6d  checks: %s".formatted(times, what)));
    line("%6d  requests without an answer, or sent again".formatted(unanswered));
    line("%6d  differences".formatted(differences.size()));
  }
}
