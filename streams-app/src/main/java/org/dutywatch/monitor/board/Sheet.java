package org.dutywatch.monitor.board;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counts;

/**
 * All rows of one source and one set of dimensions, turned from lines into columns: one for each
 * indicator and kind of mark that occurs. Immutable.
 */
final class Sheet {
  static final Sheet EMPTY = new Sheet(new int[0], new Cells[0]);

  private static final int KINDS = Counter.Kind.values().length;

  /** Ascending column numbers, each with its cells, of which there are some. */
  private final int[] columns;

  private final Cells[] cells;

  private Sheet(int[] columns, Cells[] cells) {
    this.columns = columns;
    this.cells = cells;
  }

  boolean isEmpty() {
    return columns.length == 0;
  }

  /** The cells of an indicator's marks of one kind. */
  Cells column(int indicator, Counter.Kind kind) {
    int at = Arrays.binarySearch(columns, indicator * KINDS + kind.ordinal());
    return at < 0 ? Cells.NONE : cells[at];
  }

  /** How many marks there are in all, of every indicator and kind; findings are none. */
  long marks() {
    long marks = 0;
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] % KINDS != Counter.Kind.FOUND.ordinal()) {
        marks += cells[i].sumBefore(cells[i].size());
      }
    }
    return marks;
  }

  /** Takes one change of a cell of some column. */
  interface Change {
    void of(int column, int day, int outcome, long difference);
  }

  /** Tells by how much each cell is other than before; a missing one is 0. */
  void forEachChange(Sheet before, Change change) {
    int here = 0;
    int there = 0;
    while (here < columns.length || there < before.columns.length) {
      int column =
          Math.min(
              here < columns.length ? columns[here] : Integer.MAX_VALUE,
              there < before.columns.length ? before.columns[there] : Integer.MAX_VALUE);
      Cells now = Cells.NONE;
      Cells was = Cells.NONE;
      if (here < columns.length && columns[here] == column) {
        now = cells[here++];
      }
      if (there < before.columns.length && before.columns[there] == column) {
        was = before.cells[there++];
      }
      if (now != was) {
        now.forEachChange(was, (day, outcome, by) -> change.of(column, day, outcome, by));
      }
    }
  }

  /** This sheet with the numbers of some columns added; cells that become 0 go. */
  Sheet plus(SortedMap<Integer, Cells> others) {
    SortedMap<Integer, Cells> sum = new TreeMap<>();
    for (int i = 0; i < columns.length; i++) {
      sum.put(columns[i], cells[i]);
    }
    others.forEach((column, more) -> sum.merge(column, more, Cells::plus));
    Builder next = new Builder(sum.size());
    sum.forEach(next::add);
    return next.done();
  }

  /** This sheet with other content on some days; {@link Counts#NONE} clears a day. */
  Sheet with(SortedMap<Integer, Counts> days) {
    SortedMap<Integer, Cells.Builder> fresh = byColumn(days);
    int[] changed = new int[days.size()];
    int at = 0;
    for (int day : days.keySet()) {
      changed[at++] = day;
    }
    Builder next = new Builder(columns.length + fresh.size());
    for (int i = 0; i < columns.length; i++) {
      while (!fresh.isEmpty() && fresh.firstKey() < columns[i]) {
        next.add(fresh.firstKey(), fresh.remove(fresh.firstKey()).build());
      }
      Cells.Builder added = fresh.remove(columns[i]);
      next.add(columns[i], cells[i].replacing(changed, added == null ? Cells.NONE : added.build()));
    }
    fresh.forEach((column, added) -> next.add(column, added.build()));
    return next.done();
  }

  /** Collects columns in ascending order; those without cells are left out. */
  private static final class Builder {
    private final int[] columns;
    private final Cells[] cells;
    private int size;

    private Builder(int atMost) {
      columns = new int[atMost];
      cells = new Cells[atMost];
    }

    private void add(int column, Cells of) {
      if (!of.isEmpty()) {
        columns[size] = column;
        cells[size++] = of;
      }
    }

    private Sheet done() {
      return new Sheet(Arrays.copyOf(columns, size), Arrays.copyOf(cells, size));
    }
  }

  private static SortedMap<Integer, Cells.Builder> byColumn(SortedMap<Integer, Counts> days) {
    SortedMap<Integer, Cells.Builder> byColumn = new TreeMap<>();
    days.forEach(
        (day, counts) -> {
          for (int i = 0; i < counts.size(); i++) {
            Counter counter = counts.counter(i);
            byColumn
                .computeIfAbsent(
                    counter.indicator() * KINDS + counter.kind().ordinal(),
                    column -> new Cells.Builder(days.size()))
                .add(day, counter.outcome(), counts.number(i));
          }
        });
    return byColumn;
  }
}
