package org.dutywatch.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Counts times in microseconds, to three digits. */
final class Delays {
  private static final int DIGITS = 3;
  private static final double MICROS_A_MILLI = 1e3;

  private Delays() {}

  static Histogram none() {
    return new Histogram(DIGITS);
  }

  /** Counts the time between two moments of {@link System#nanoTime()}. */
  static void add(Histogram delays, long fromNanos, long toNanos) {
    delays.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, toNanos - fromNanos)));
  }

  /** The time in milliseconds that so many per cent do not exceed. */
  static double percentile(Histogram delays, double percent) {
    return delays.getValueAtPercentile(percent) / MICROS_A_MILLI;
  }

  /** The longest time in milliseconds. */
  static double longest(Histogram delays) {
    return delays.getMaxValue() / MICROS_A_MILLI;
  }
}
