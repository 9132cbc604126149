package org.dutywatch.monitor.board;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.Row;

/** The sums of one partition as the stream would keep them, and what changed since last told. */
final class PartialSums {
  private final int partition;
  private final Map<Row, Counts> rows = new HashMap<>();
  private final Set<Row> touched = new HashSet<>();

  PartialSums(int partition) {
    this.partition = partition;
  }

  void enter(Row row, Counter counter, long number) {
    Counts counts = rows.getOrDefault(row, Counts.NONE).plus(counter, number);
    if (counts.isEmpty()) {
      rows.remove(row);
    } else {
      rows.put(row, counts);
    }
    touched.add(row);
  }

  /** The rows that were touched since this was last asked, as they are now. */
  PartialUpdate changes(Position position) {
    Map<Row, Counts> changed = new HashMap<>();
    touched.forEach(row -> changed.put(row, rows.getOrDefault(row, Counts.NONE)));
    touched.clear();
    return new PartialUpdate(
        partition, false, changed, Map.of(), Map.of(), position, Optional.empty());
  }

  /** Everything there is. */
  PartialUpdate everything(Position position) {
    touched.clear();
    return new PartialUpdate(
        partition, true, Map.copyOf(rows), Map.of(), Map.of(), position, Optional.empty());
  }

  static Row row(RecordType type, LocalDate day, Dimensions dimensions) {
    return new Row(type, (int) day.toEpochDay(), dimensions, 0);
  }
}
