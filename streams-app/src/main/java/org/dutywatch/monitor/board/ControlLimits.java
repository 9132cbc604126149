package org.dutywatch.monitor.board;

import java.util.List;
import java.util.Optional;

/**
 * Between which numbers the next count should lie, if nothing but chance moves it: the natural
 * process limits of an XmR chart, 2.66 times the average step from one count to the next on either
 * side of the mean. One outside of them is worth asking about.
 *
 * @param lower 0 or more, since a count is
 * @param centre the mean
 * @param upper the greatest that is still ordinary
 */
public record ControlLimits(double lower, double centre, double upper) {
  /** With fewer counts the limits would themselves be chance. */
  private static final int FEWEST = 10;

  /** 3 standard deviations, estimated from the average of ranges of two. */
  private static final double REACH = 2.66;

  /**
   * The limits that counts give.
   *
   * @param counts in the order of their days
   * @return absent where they are fewer than ten
   */
  public static Optional<ControlLimits> of(List<Long> counts) {
    if (counts.size() < FEWEST) {
      return Optional.empty();
    }
    double sum = 0;
    double steps = 0;
    for (int i = 0; i < counts.size(); i++) {
      sum += counts.get(i);
      steps += i == 0 ? 0 : Math.abs(counts.get(i) - counts.get(i - 1));
    }
    double centre = sum / counts.size();
    double reach = REACH * steps / (counts.size() - 1);
    return Optional.of(new ControlLimits(Math.max(0, centre - reach), centre, centre + reach));
  }
}
