package org.dutywatch.monitor.domain.mark;

import java.time.LocalDate;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.MarkSheet.Mark;
import org.dutywatch.monitor.domain.mark.MarkSheet.Page;

/** Enters marks of one indicator for one record on a page. */
record Entry(int indicator, int sign, Page page) {

  /** One mark on a day. */
  void add(LocalDate day, Kind kind, int outcome) {
    add(day, kind, outcome, 1, 0);
  }

  /** A mark on a day that counts for several, or belongs to a family. */
  void add(LocalDate day, Kind kind, int outcome, long number, long family) {
    int epochDay = Math.toIntExact(day.toEpochDay());
    page.add(new Mark(epochDay, family, indicator, kind, outcome), sign * number);
  }
}
