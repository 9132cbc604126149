package org.dutywatch.monitor.board;

import java.util.List;
import java.util.OptionalInt;

/**
 * How long the clocks that stopped in a window took, in the unit of the clock.
 *
 * @param total of everything asked for
 * @param histogram the lengths that occur, ascending
 * @param groups those with a clock, in code point order; empty where none were asked for
 */
public record Durations(Summary total, List<Length> histogram, List<Group<Summary>> groups) {

  /** Percentiles by nearest rank; absent where the count is 0. */
  public record Summary(long count, OptionalInt median, OptionalInt p90) {}

  /** How many clocks took a length, and how many of them were in time. */
  public record Length(int length, long count, long inTime) {}

  /** The greatest of the lengths; absent where the count is 0. */
  public OptionalInt longest() {
    return histogram.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(histogram.get(histogram.size() - 1).length());
  }

  /** The lists are copied. */
  public Durations {
    histogram = List.copyOf(histogram);
    groups = List.copyOf(groups);
  }
}
