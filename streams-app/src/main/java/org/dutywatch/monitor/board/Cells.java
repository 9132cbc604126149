package org.dutywatch.monitor.board;

import java.util.Arrays;

/**
 * What one column of one sheet holds: for each day and outcome that occurs, a number. Sorted by
 * day, then outcome; days may lie centuries apart. Immutable.
 */
final class Cells {
  static final Cells NONE = new Cells(new long[0], new byte[0], null);

  /** Day in the upper half, outcome (never negative) in the lower: sorts by day, then outcome. */
  private final long[] keys;

  /** Nearly all numbers are small; only cells with a greater one among them are kept wide. */
  private final byte[] narrow;

  private final long[] wide;

  private Cells(long[] keys, byte[] narrow, long[] wide) {
    this.keys = keys;
    this.narrow = narrow;
    this.wide = wide;
  }

  int size() {
    return keys.length;
  }

  boolean isEmpty() {
    return keys.length == 0;
  }

  int day(int i) {
    return (int) (keys[i] >> 32);
  }

  int outcome(int i) {
    return (int) keys[i];
  }

  long number(int i) {
    return narrow == null ? wide[i] : narrow[i];
  }

  /** The index of the first cell on or after a day; the size where there is none. */
  int firstOnOrAfter(long day) {
    int low = 0;
    int high = keys.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (day(middle) < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The sum of the cells before an index. */
  long sumBefore(int end) {
    long sum = 0;
    for (int i = 0; i < end; i++) {
      sum += number(i);
    }
    return sum;
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
        if (i >= size() || keys[i] != fresh.keys[at] || number(i) != fresh.number(at)) {
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
      keys[size] = (long) day << 32 | outcome;
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
          return new Cells(Arrays.copyOf(keys, size), null, Arrays.copyOf(numbers, size));
        }
      }
      return new Cells(Arrays.copyOf(keys, size), narrow, null);
    }
  }
}
