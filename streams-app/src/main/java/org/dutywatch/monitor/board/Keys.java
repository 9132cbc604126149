package org.dutywatch.monitor.board;

import java.util.Arrays;

/**
 * The days and outcomes of some cells, ascending by day, then outcome. Nearly always they go into
 * an integer each: the days of a column lie within decades, and its outcomes are small. Immutable.
 */
abstract class Keys {
  private static final int PACKED_BITS = 31;

  /**
   * Keeps keys.
   *
   * @param keys as {@link #of} makes them, ascending; only so many are taken
   */
  static Keys of(long[] keys, int size) {
    if (size == 0) {
      return new Packed(new int[0], 0, 0);
    }
    int firstDay = dayOf(keys[0]);
    int most = 0;
    for (int i = 0; i < size; i++) {
      most |= outcomeOf(keys[i]);
    }
    int outcomeBits = bits(most);
    if (bits((long) dayOf(keys[size - 1]) - firstDay) + outcomeBits > PACKED_BITS) {
      return new Plain(Arrays.copyOf(keys, size));
    }
    int[] packed = new int[size];
    for (int i = 0; i < size; i++) {
      packed[i] = (dayOf(keys[i]) - firstDay) << outcomeBits | outcomeOf(keys[i]);
    }
    return new Packed(packed, firstDay, outcomeBits);
  }

  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  /** A day and an outcome (never negative) as one number, which sorts by day, then outcome. */
  static long of(int day, int outcome) {
    return (long) day << Integer.SIZE | outcome;
  }

  private static int dayOf(long key) {
    return (int) (key >> Integer.SIZE);
  }

  private static int outcomeOf(long key) {
    return (int) key;
  }

  abstract int size();

  abstract int day(int i);

  abstract int outcome(int i);

  /** Both, as {@link #of(int, int)} makes them. */
  abstract long key(int i);

  /** How many at the start are the same as those of others; may tell too few. */
  abstract int sameStart(Keys others);

  /** The index of the first key that is not before one; the size where there is none. */
  final int firstFrom(long key) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key(middle) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** An integer each: days after the first in the upper bits, the outcome in the lower. */
  private static final class Packed extends Keys {
    private final int[] keys;
    private final int firstDay;
    private final int outcomeBits;

    private Packed(int[] keys, int firstDay, int outcomeBits) {
      this.keys = keys;
      this.firstDay = firstDay;
      this.outcomeBits = outcomeBits;
    }

    @Override
    int size() {
      return keys.length;
    }

    @Override
    int day(int i) {
      return firstDay + (keys[i] >>> outcomeBits);
    }

    @Override
    int outcome(int i) {
      return keys[i] & ((1 << outcomeBits) - 1);
    }

    @Override
    long key(int i) {
      return of(day(i), outcome(i));
    }

    @Override
    int sameStart(Keys others) {
      if (!(others instanceof Packed packed)
          || packed.firstDay != firstDay
          || packed.outcomeBits != outcomeBits) {
        return 0;
      }
      int other = Arrays.mismatch(keys, packed.keys);
      return other < 0 ? size() : other;
    }
  }

  /** Wherever days lie centuries apart or an outcome is large. */
  private static final class Plain extends Keys {
    private final long[] keys;

    private Plain(long[] keys) {
      this.keys = keys;
    }

    @Override
    int size() {
      return keys.length;
    }

    @Override
    int day(int i) {
      return dayOf(keys[i]);
    }

    @Override
    int outcome(int i) {
      return outcomeOf(keys[i]);
    }

    @Override
    long key(int i) {
      return keys[i];
    }

    @Override
    int sameStart(Keys others) {
      return 0;
    }
  }
}
