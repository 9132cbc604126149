package org.dutywatch.monitor.board;

import java.util.Arrays;

/**
 * What one column of one sheet holds: for each day and outcome that occurs, a number. Sorted by
 * day, then outcome; days may lie centuries apart. Immutable.
 */
final class Cells {
  static final Cells NONE = new Cells(Keys.of(new long[0], 0), new byte[0], null);

  private final Keys keys;

  /** Nearly all numbers are small; only cells with a greater one among them are kept wide. */
  private final byte[] narrow;

  private final long[] wide;

  private Cells(Keys keys, byte[] narrow, long[] wide) {
    this.keys = keys;
    this.narrow = narrow;
    this.wide = wide;
  }

  int size() {
    return keys.size();
  }

  boolean isEmpty() {
    return keys.size() == 0;
  }

  int day(int i) {
    return keys.day(i);
  }

  int outcome(int i) {
    return keys.outcome(i);
  }

  long number(int i) {
    return narrow == null ? wide[i] : narrow[i];
  }

  /** The index of the first cell on or after a day; the size where there is none. */
  int firstOnOrAfter(long day) {
    if (day > Integer.MAX_VALUE) {
      return size();
    }
    return keys.firstFrom(Keys.of((int) Math.max(day, Integer.MIN_VALUE), 0));
  }

  /** The sum of the cells before an index. */
  long sumBefore(int end) {
    long sum = 0;
    for (int i = 0; i < end; i++) {
      sum += number(i);
    }
    return sum;
  }

  /** Takes one change of a cell. */
  interface Change {
    void of(int day, int outcome, long difference);
  }

  /** Tells, in order, by how much each cell is other than before; a missing one is 0. */
  void forEachChange(Cells before, Change change) {
    int here = sameStart(before);
    int there = here;
    while (here < size() || there < before.size()) {
      boolean added = there == before.size();
      boolean gone = here == size();
      if (!added && !gone) {
        added = keys.key(here) < before.keys.key(there);
        gone = keys.key(here) > before.keys.key(there);
      }
      long difference = (gone ? 0 : number(here)) - (added ? 0 : before.number(there));
      if (difference != 0) {
        Cells from = gone ? before : this;
        int at = gone ? there : here;
        change.of(from.day(at), from.outcome(at), difference);
      }
      here += gone ? 0 : 1;
      there += added ? 0 : 1;
    }
  }

  /** How many cells at the start are the same; may tell too few. */
  private int sameStart(Cells before) {
    if (narrow == null || before.narrow == null) {
      return 0;
    }
    int sameNumbers = Arrays.mismatch(narrow, before.narrow);
    int sameKeys = keys.sameStart(before.keys);
    return sameNumbers < 0 ? sameKeys : Math.min(sameKeys, sameNumbers);
  }

  /** These cells with the numbers of others added; a cell that becomes 0 goes. */
  Cells plus(Cells others) {
    Builder sum = new Builder(size() + others.size());
    int kept = 0;
    for (int i = 0; i < others.size(); i++) {
      int at = keys.firstFrom(others.keys.key(i));
      boolean isThere = at < size() && keys.key(at) == others.keys.key(i);
      sum.addAll(this, kept, at);
      long number = (isThere ? number(at) : 0) + others.number(i);
      if (number != 0) {
        sum.add(others.day(i), others.outcome(i), number);
      }
      kept = isThere ? at + 1 : at;
    }
    sum.addAll(this, kept, size());
    return sum.build();
  }

  /**
   * These cells with all those of some days (ascending) taken out and others put in their place.
   */
  Cells replacing(int[] days, Cells fresh) {
    if (holdsTheSame(days, fresh)) {
      return this;
    }
    Builder merged = new Builder(size() + fresh.size());
    int kept = 0;
    int added = 0;
    for (int day : days) {
      merged.addAll(this, kept, firstOnOrAfter(day));
      kept = firstOnOrAfter(day + 1L);
      int until = fresh.firstOnOrAfter(day + 1L);
      merged.addAll(fresh, added, until);
      added = until;
    }
    merged.addAll(this, kept, size());
    return merged.build();
  }

  /** Whether what there is on these days (ascending) is just this. */
  private boolean holdsTheSame(int[] days, Cells fresh) {
    int at = 0;
    for (int day : days) {
      int i = firstOnOrAfter(day);
      for (; at < fresh.size() && fresh.day(at) == day; at++, i++) {
        if (i >= size() || keys.key(i) != fresh.keys.key(at) || number(i) != fresh.number(at)) {
          return false;
        }
      }
      if (i < size() && day(i) == day) {
        return false;
      }
    }
    return true;
  }

  /** Collects cells in ascending order. */
  static final class Builder {
    private long[] keys;
    private long[] numbers;
    private int size;

    Builder(int expected) {
      keys = new long[expected];
      numbers = new long[expected];
    }

    void add(int day, int outcome, long number) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2 + 4);
        numbers = Arrays.copyOf(numbers, size * 2 + 4);
      }
      keys[size] = Keys.of(day, outcome);
      numbers[size++] = number;
    }

    private void addAll(Cells cells, int from, int to) {
      for (int i = from; i < to; i++) {
        add(cells.day(i), cells.outcome(i), cells.number(i));
      }
    }

    Cells build() {
      if (size == 0) {
        return NONE;
      }
      byte[] narrow = new byte[size];
      for (int i = 0; i < size; i++) {
        narrow[i] = (byte) numbers[i];
        if (narrow[i] != numbers[i]) {
          return new Cells(Keys.of(keys, size), null, Arrays.copyOf(numbers, size));
        }
      }
      return new Cells(Keys.of(keys, size), narrow, null);
    }
  }
}
