package org.dutywatch.monitor.board;

import java.util.HashMap;
import java.util.Map;
import org.dutywatch.monitor.board.IndicatorFigures.Families;
import org.dutywatch.monitor.domain.mark.Counter.Kind;

/** Counts the repeat plans of each family over a window. */
final class FamilyTally {
  private final int indicator;
  private final Span window;
  private final Map<Long, Long> repeats = new HashMap<>();

  FamilyTally(int indicator, Span window) {
    this.indicator = indicator;
    this.window = window;
  }

  /** Counts a sheet in. */
  void add(Source source, Sheet sheet) {
    if (source.family() == 0) {
      return;
    }
    Cells cells = sheet.column(indicator, Kind.HAPPENED);
    int end = cells.firstOnOrAfter(window.to().toEpochDay() + 1);
    for (int i = cells.firstOnOrAfter(window.from().toEpochDay()); i < end; i++) {
      if (cells.outcome(i) == 1) {
        repeats.merge(source.family(), cells.number(i), Long::sum);
      }
    }
  }

  Families families() {
    return new Families(
        repeats.values().stream().filter(plans -> plans > 0).count(),
        repeats.values().stream().mapToLong(Long::longValue).filter(p -> p > 0).max().orElse(0));
  }
}
