package org.dutywatch.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What building from nothing took: a line for each build as it is done, then what they come to. */
final class RebuildTable {
  private static final double MEGABYTE = 1 << 20;

  private final PrintWriter out;
  private final Map<History, List<Build>> builds = new LinkedHashMap<>();

  RebuildTable(PrintWriter out) {
    this.out = out;
  }

  /** A build and the bare consumer that read the same after it. */
  private record Build(Rebuild.Built built, Lap bare) {}

  /** Tells of one build. */
  void print(int round, History history, Rebuild.Built built, Lap bare) {
    out.printf(
        Locale.ROOT,
        "round %d: %2d years ready in %.1f s, %,.0f events/s, %.1f \u00b5s of CPU an event;"
            + " bare consumer %,.0f events/s%n",
        round,
        history.years(),
        built.readySeconds(),
        built.lap().recordsPerSecond(),
        built.lap().cpuMicros(),
        bare.recordsPerSecond());
    out.flush();
  }

  /** Counts a build in. */
  void add(History history, Rebuild.Built built, Lap bare) {
    builds.computeIfAbsent(history, h -> new ArrayList<>()).add(new Build(built, bare));
  }

  /** What the builds come to, with the middle one of each figure. */
  void summary() {
    out.printf(
        "%n%5s %10s %9s %9s %9s %9s %8s %9s %9s %6s %11s %11s %6s %6s%n",
        "years",
        "events",
        "ready s",
        "events/s",
        "CPU \u00b5s",
        "bare/s",
        "heap MB",
        "state MB",
        "input MB",
        "ratio",
        "rows",
        "cells",
        "B/row",
        "B/cell");
    builds.forEach(this::line);
    History first = builds.keySet().iterator().next();
    builds.keySet().stream()
        .skip(1)
        .forEach(
            history ->
                out.printf(
                    Locale.ROOT,
                    "cost an event, %d years to %d: %.2f in CPU, %.2f in time%n",
                    history.years(),
                    first.years(),
                    cpu(history) / cpu(first),
                    rate(first) / rate(history)));
    Resident.most(ProcessHandle.current().pid())
        .ifPresent(
            peak ->
                out.printf(
                    Locale.ROOT,
                    "peak resident set of the process, broker included: %,.0f MB%n",
                    peak / MEGABYTE));
    out.flush();
  }

  private void line(History history, List<Build> all) {
    BoardSize board = all.get(0).built().board();
    double state = median(all, build -> build.built().state());
    out.printf(
        Locale.ROOT,
        "%5d %,10d %9.1f %,9.0f %9.1f %,9.0f %,8.0f %,9.0f %,9.0f %6.2f %,11d %,11d %6.1f %6.1f%n",
        history.years(),
        history.events(),
        median(all, build -> build.built().readySeconds()),
        rate(history),
        cpu(history),
        median(all, build -> build.bare().recordsPerSecond()),
        median(all, build -> build.built().heap()) / MEGABYTE,
        state / MEGABYTE,
        history.bytes() / MEGABYTE,
        state / history.bytes(),
        board.rows(),
        board.cells(),
        (double) board.bytes() / board.rows(),
        (double) board.bytes() / board.cells());
  }

  private double rate(History history) {
    return median(builds.get(history), build -> build.built().lap().recordsPerSecond());
  }

  private double cpu(History history) {
    return median(builds.get(history), build -> build.built().lap().cpuMicros());
  }

  private static double median(List<Build> all, ToDoubleFunction<Build> what) {
    return Median.of(all.stream().mapToDouble(what));
  }
}
