package org.dutywatch.monitor.domain.mark;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Where marks are added up while a change is worked out. Marks of the old state go in with {@code
 * -1}, marks of the new one with {@code +1}; what is left is the difference. Not thread-safe; lives
 * no longer than one change.
 */
public final class MarkSheet {
  private final Map<Row, Map<Counter, Long>> rows = new HashMap<>();

  /** Adds a number to a counter of a row. */
  public void add(Row row, Counter counter, long number) {
    rows.computeIfAbsent(row, r -> new TreeMap<>()).merge(counter, number, Long::sum);
  }

  /** What is left, row by row: each counter that changed, with by how much. */
  public void forEachRow(BiConsumer<Row, Map<Counter, Long>> consumer) {
    Iterator<Map.Entry<Row, Map<Counter, Long>>> entries = rows.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<Row, Map<Counter, Long>> entry = entries.next();
      entry.getValue().values().removeIf(number -> number == 0);
      if (entry.getValue().isEmpty()) {
        entries.remove();
      } else {
        consumer.accept(entry.getKey(), entry.getValue());
      }
    }
  }
}
