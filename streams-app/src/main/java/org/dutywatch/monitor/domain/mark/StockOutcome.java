package org.dutywatch.monitor.domain.mark;

/** How a stock changes on a day. A stock on a day is what entered up to it less what left. */
public enum StockOutcome {
  /** One more in the denominator (or count) from this day on. */
  ENTERS,
  /** One fewer from this day on. */
  LEAVES,
  /** One in the denominator is out of the numerator from this day on. */
  FAILS,
  /** It is back in the numerator, or has left the denominator, from this day on. */
  RECOVERS;

  /** As the outcome of a {@link Counter}. */
  public int code() {
    return ordinal();
  }

  /** Back from the outcome of a {@link Counter}. */
  public static StockOutcome of(int code) {
    return values()[code];
  }
}
