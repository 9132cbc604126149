package org.dutywatch.bench;

import java.util.stream.DoubleStream;

/** The middle one of some numbers; of an even number of them the mean of two. */
final class Median {
  private Median() {}

  static double of(DoubleStream numbers) {
    double[] sorted = numbers.sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
