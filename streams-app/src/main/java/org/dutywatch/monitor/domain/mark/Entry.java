package org.dutywatch.monitor.domain.mark;

import java.time.LocalDate;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.mark.Counter.Kind;

/** Enters marks of one indicator for one record on a sheet. */
record Entry(RecordType type, Dimensions dimensions, int indicator, int sign, MarkSheet sheet) {

  /** One mark on a day. */
  void add(LocalDate day, Kind kind, int outcome) {
    add(day, kind, outcome, 1, 0);
  }

  /** A mark on a day that counts for several, or belongs to a family. */
  void add(LocalDate day, Kind kind, int outcome, long number, long family) {
    sheet.add(
        new Row(type, Math.toIntExact(day.toEpochDay()), dimensions, family),
        new Counter(indicator, kind, outcome),
        sign * number);
  }
}
