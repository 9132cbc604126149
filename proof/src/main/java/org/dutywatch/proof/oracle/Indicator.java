package org.dutywatch.proof.oracle;

import java.util.Optional;

/**
 * A figure.
 *
 * @param share whether it is a share of its items rather than their number
 * @param usual what it counts; of a clock, on the basis {@code completed}
 * @param due of a clock, what it counts on the basis {@code due}
 */
record Indicator(boolean share, Measure usual, Optional<Measure> due) {

  static Indicator share(Measure measure) {
    return new Indicator(true, measure, Optional.empty());
  }

  static Indicator count(Measure measure) {
    return new Indicator(false, measure, Optional.empty());
  }
}
