package org.dutywatch.monitor.board;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.quality.FindingKind;

/** Counts what is doubtful today, by kind. */
final class FindingsTally implements Tally<FindingsTally> {
  private static final FindingKind[] KINDS = FindingKind.values();
  private static final int OF_NO_INDICATOR = 0;

  private final long today;
  private final long[] counts = new long[KINDS.length];

  FindingsTally(LocalDate today) {
    this.today = today.toEpochDay();
  }

  @Override
  public void add(Sheet sheet) {
    Cells cells = sheet.column(OF_NO_INDICATOR, Kind.FOUND);
    for (int i = 0; i < cells.size(); i++) {
      FindingKind kind = KINDS[cells.outcome(i)];
      if (kind.holds(cells.day(i), today)) {
        counts[kind.ordinal()] += cells.number(i);
      }
    }
  }

  @Override
  public void addAll(FindingsTally other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  /** How many there are of each kind, 0 included. */
  Map<FindingKind, Long> counts() {
    Map<FindingKind, Long> byKind = new EnumMap<>(FindingKind.class);
    for (FindingKind kind : KINDS) {
      byKind.put(kind, counts[kind.ordinal()]);
    }
    return byKind;
  }
}
