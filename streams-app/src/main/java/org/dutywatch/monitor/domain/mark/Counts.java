package org.dutywatch.monitor.domain.mark;

import java.util.Arrays;

/**
 * The counters of one row, without those that are 0: sorted and immutable. A partial sum may only
 * be read together with the other partitions' partials; no counter of a right partial is negative.
 */
public final class Counts {
  /** No counter at all. */
  public static final Counts NONE = new Counts(new Counter[0], new long[0]);

  private final Counter[] counters;
  private final long[] numbers;

  private Counts(Counter[] counters, long[] numbers) {
    this.counters = counters;
    this.numbers = numbers;
  }

  /** Counters in ascending order, each with its number, which is not 0. The arrays are kept. */
  public static Counts of(Counter[] counters, long[] numbers) {
    return counters.length == 0 ? NONE : new Counts(counters, numbers);
  }

  /** These counts with a number added to one counter, which goes where it becomes 0. */
  public Counts plus(Counter counter, long number) {
    if (number == 0) {
      return this;
    }
    int at = Arrays.binarySearch(counters, counter);
    if (at < 0) {
      return inserted(-at - 1, counter, number);
    }
    long sum = numbers[at] + number;
    if (sum == 0) {
      return without(at);
    }
    long[] changed = numbers.clone();
    changed[at] = sum;
    return new Counts(counters, changed);
  }

  private Counts inserted(int at, Counter counter, long number) {
    Counter[] moreCounters = Arrays.copyOf(counters, counters.length + 1);
    long[] moreNumbers = Arrays.copyOf(numbers, numbers.length + 1);
    System.arraycopy(counters, at, moreCounters, at + 1, counters.length - at);
    System.arraycopy(numbers, at, moreNumbers, at + 1, numbers.length - at);
    moreCounters[at] = counter;
    moreNumbers[at] = number;
    return new Counts(moreCounters, moreNumbers);
  }

  private Counts without(int at) {
    Counter[] fewerCounters = new Counter[counters.length - 1];
    long[] fewerNumbers = new long[numbers.length - 1];
    System.arraycopy(counters, 0, fewerCounters, 0, at);
    System.arraycopy(numbers, 0, fewerNumbers, 0, at);
    System.arraycopy(counters, at + 1, fewerCounters, at, fewerCounters.length - at);
    System.arraycopy(numbers, at + 1, fewerNumbers, at, fewerNumbers.length - at);
    return of(fewerCounters, fewerNumbers);
  }

  /** How many counters there are. */
  public int size() {
    return counters.length;
  }

  /** The i-th counter in ascending order. */
  public Counter counter(int i) {
    return counters[i];
  }

  /** The number of the i-th counter. */
  public long number(int i) {
    return numbers[i];
  }

  /** Whether every counter is 0, so that the row goes. */
  public boolean isEmpty() {
    return counters.length == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counts that
        && Arrays.equals(counters, that.counters)
        && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(counters) + Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < counters.length; i++) {
      text.append(i == 0 ? "" : ", ").append(counters[i]).append('=').append(numbers[i]);
    }
    return text.append('}').toString();
  }
}
