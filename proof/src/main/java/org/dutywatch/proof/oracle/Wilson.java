package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The 95% score interval of a proportion, without continuity correction. */
final class Wilson {
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  /** Puts the interval beside a total; null where there is no denominator. */
  static void put(ObjectNode answer, int numerator, int denominator) {
    if (denominator == 0) {
      answer.putNull("interval");
      return;
    }
    double n = denominator;
    double p = numerator / n;
    double scale = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2 * n)) / scale;
    double half = Z / scale * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    answer
        .putObject("interval")
        .put("low", Math.max(0, centre - half))
        .put("high", Math.min(1, centre + half));
  }
}
