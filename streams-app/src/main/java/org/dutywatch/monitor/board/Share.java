package org.dutywatch.monitor.board;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A share, or a count.
 *
 * @param numerator how many, of the denominator or (for a count) of all
 * @param denominator of how many; absent for a count
 */
public record Share(long numerator, OptionalLong denominator) {

  /** A share of a whole. */
  public static Share of(long numerator, long denominator) {
    return new Share(numerator, OptionalLong.of(denominator));
  }

  /** A number of things. */
  public static Share count(long number) {
    return new Share(number, OptionalLong.empty());
  }

  /** As a fraction of 1, unrounded; absent for a count and where the denominator is 0. */
  public OptionalDouble value() {
    return denominator.isPresent() && denominator.getAsLong() > 0
        ? OptionalDouble.of((double) numerator / denominator.getAsLong())
        : OptionalDouble.empty();
  }
}
