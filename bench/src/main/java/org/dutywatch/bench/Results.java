package org.dutywatch.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The laps of all rounds, and what they come to. */
final class Results {
  private final Map<String, List<Lap>> laps = new LinkedHashMap<>();

  void add(String contender, Lap lap) {
    laps.computeIfAbsent(contender, c -> new ArrayList<>()).add(lap);
  }

  /** The middle one of what all laps of a contender took; of an even number the mean of two. */
  double median(String contender, ToDoubleFunction<Lap> what) {
    return Median.of(laps.get(contender).stream().mapToDouble(what));
  }

  /** A table of all contenders, and the monitor's share of the pass-through's rate. */
  void print(PrintWriter out) {
    out.printf(
        "%n%-14s %12s %12s %12s %15s%n",
        "records/s", "median", "least", "most", "CPU \u00b5s/record");
    for (String name : laps.keySet()) {
      List<Double> rates = laps.get(name).stream().map(Lap::recordsPerSecond).sorted().toList();
      out.printf(
          Locale.ROOT,
          "%-14s %,12.0f %,12.0f %,12.0f %15.1f%n",
          name,
          median(name, Lap::recordsPerSecond),
          rates.get(0),
          rates.get(rates.size() - 1),
          median(name, Lap::cpuMicros));
    }
    out.printf(
        Locale.ROOT,
        "%nmonitor/pass-through %.2f%n",
        median("monitor", Lap::recordsPerSecond) / median("pass-through", Lap::recordsPerSecond));
    out.flush();
  }
}
