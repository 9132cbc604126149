package org.dutywatch.simulator.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.dutywatch.simulator.calendar.OfficeDays;

/** Counts what the cases give. */
final class Tally {
  static final String COMPLETED = "completed";
  static final String DUE = "due";
  private static final String NO_BASIS = "";
  private static final int SOON = 2;

  private final LocalDate at;
  private final LocalDate notSoon;
  private final List<Window> windows;
  private final Map<String, Map<Place, long[]>> figures = new TreeMap<>();
  private final Map<String, Map<Place, long[]>> open = new TreeMap<>();

  Tally(LocalDate at, List<Window> windows) {
    this.at = at;
    this.notSoon = OfficeDays.after(at, SOON + 1);
    this.windows = windows;
  }

  /** The day that it is. */
  LocalDate at() {
    return at;
  }

  /** Counts a clock that has run or runs. */
  void clock(String id, Place place, Run run) {
    run.stop().ifPresent(day -> count(id, COMPLETED, place, day, run.inTime()));
    if (run.due().isBefore(at) && !run.lapsed()) {
      count(id, DUE, place, run.due(), run.inTime());
    }
    if (run.isOpenOn(at)) {
      long[] bands = open.computeIfAbsent(id, any -> byPlace()).computeIfAbsent(place, Tally::new5);
      bands[0]++;
      bands[band(run.due())]++;
    }
  }

  private int band(LocalDate due) {
    if (due.isBefore(at)) {
      return 4;
    }
    if (due.equals(at)) {
      return 3;
    }
    return due.isBefore(notSoon) ? 2 : 1;
  }

  /** Counts something that happened on a day, and whether it belongs to the numerator. */
  void share(String id, Place place, LocalDate day, boolean numerator) {
    count(id, NO_BASIS, place, day, numerator);
  }

  /** Counts something that happened on a day. */
  void count(String id, Place place, LocalDate day) {
    count(id, NO_BASIS, place, day, true);
  }

  /** Counts something that is there on the last day of each window. */
  void stock(String id, Place place, boolean numerator) {
    count(id, NO_BASIS, place, at, numerator);
  }

  private void count(String id, String basis, Place place, LocalDate day, boolean numerator) {
    for (Window window : windows) {
      if (window.contains(day)) {
        long[] cell =
            figures
                .computeIfAbsent(key(id, basis, window), any -> byPlace())
                .computeIfAbsent(place, any -> new long[2]);
        cell[0] += numerator ? 1 : 0;
        cell[1]++;
      }
    }
  }

  private static String key(String id, String basis, Window window) {
    return String.join(" ", id, basis, window.name());
  }

  private static Map<Place, long[]> byPlace() {
    return new TreeMap<>(Comparator.comparing(Place::authority).thenComparing(Place::locality));
  }

  private static long[] new5(Place any) {
    return new long[5];
  }

  /** Every figure of these indicators, those too of which there is nothing. */
  List<Truth.Figure> figures(Indicators indicators) {
    List<Truth.Figure> all = new ArrayList<>();
    BiConsumer<String, String> add =
        (id, basis) ->
            windows.forEach(window -> all.add(figure(id, basis, window, indicators.isCount(id))));
    indicators
        .clocks()
        .forEach(
            id -> {
              add.accept(id, COMPLETED);
              add.accept(id, DUE);
            });
    indicators.others().forEach(id -> add.accept(id, NO_BASIS));
    return all;
  }

  private Truth.Figure figure(String id, String basis, Window window, boolean counts) {
    Map<Place, long[]> cells = figures.getOrDefault(key(id, basis, window), Map.of());
    List<Truth.FigureGroup> groups = new ArrayList<>();
    long numerator = 0;
    long denominator = 0;
    for (Map.Entry<Place, long[]> cell : cells.entrySet()) {
      Place place = cell.getKey();
      long[] of = cell.getValue();
      numerator += of[0];
      denominator += of[1];
      groups.add(
          new Truth.FigureGroup(
              place.authority(), place.locality(), of[0], counts ? null : (Long) of[1]));
    }
    return new Truth.Figure(
        id,
        basis.isEmpty() ? null : basis,
        window.name(),
        window.from().toString(),
        window.to().toString(),
        numerator,
        counts ? null : (Long) denominator,
        groups);
  }

  /** What is open of these clocks. */
  List<Truth.OpenClocks> open(List<String> clocks) {
    return clocks.stream().map(this::open).toList();
  }

  private Truth.OpenClocks open(String clock) {
    long[] total = new long[5];
    List<Truth.OpenGroup> groups = new ArrayList<>();
    open.getOrDefault(clock, Map.of())
        .forEach(
            (place, bands) -> {
              groups.add(new Truth.OpenGroup(place.authority(), place.locality(), bands(bands)));
              for (int i = 0; i < total.length; i++) {
                total[i] += bands[i];
              }
            });
    return new Truth.OpenClocks(clock, bands(total), groups);
  }

  private static Truth.Bands bands(long[] of) {
    return new Truth.Bands(of[0], of[1], of[2], of[3], of[4]);
  }
}
