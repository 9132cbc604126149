package org.dutywatch.monitor.board;

import java.util.Optional;
import org.dutywatch.monitor.board.IndicatorFigures.Interval;

/** The 95% Wilson score interval of a share, without continuity correction. */
final class Wilson {
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  /** Absent for a count and where the denominator is 0. */
  static Optional<Interval> interval(Share share) {
    if (share.value().isEmpty()) {
      return Optional.empty();
    }
    double p = share.value().getAsDouble();
    double n = share.denominator().getAsLong();
    double scale = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2 * n)) / scale;
    double reach = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / scale;
    return Optional.of(new Interval(Math.max(0, centre - reach), Math.min(1, centre + reach)));
  }
}
