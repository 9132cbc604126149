package org.dutywatch.simulator.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How whole numbers spread over ranges that follow one another, as statistics publish durations.
 * Within a range each number is as likely.
 *
 * @param least the least number of the first range
 * @param ranges in their order
 */
record Spread(int least, List<Range> ranges) {

  /**
   * One range.
   *
   * @param most its greatest number; it begins after that of the range before
   * @param weight how likely it is, beside the others
   */
  record Range(int most, double weight) {}

  /** A spread that begins at this number; ranges are still to come. */
  static Spread from(int least) {
    return new Spread(least, List.of());
  }

  /** This spread with one more range. */
  Spread upTo(int most, double weight) {
    List<Range> more = new ArrayList<>(ranges);
    more.add(new Range(most, weight));
    return new Spread(least, List.copyOf(more));
  }

  int draw(Dice dice) {
    double total = 0;
    for (Range range : ranges) {
      total += range.weight();
    }
    double left = dice.fraction() * total;
    int from = least;
    int at = 0;
    while (at < ranges.size() - 1 && left >= ranges.get(at).weight()) {
      left -= ranges.get(at).weight();
      from = ranges.get(at).most() + 1;
      at++;
    }
    return dice.between(from, ranges.get(at).most());
  }
}
