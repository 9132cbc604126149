package org.dutywatch.monitor.notify;

import java.time.Duration;

/**
 * How long to wait before a further try: twice as long after each, up to a longest, and a part of
 * that by lot, so that many who wait do not come at once.
 *
 * @param first after the first failure
 * @param longest at most, but for what the receiver asks for
 */
public record Backoff(Duration first, Duration longest) {
  /** From a second to five minutes. */
  public static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

  private static final int MOST_DOUBLINGS = 30;
  private static final double SURE_PART = 0.5;

  /**
   * How long.
   *
   * @param failures how many there were in a row, from 1
   * @param lot from 0 to 1
   */
  public Duration after(int failures, double lot) {
    long most =
        Math.min(longest.toMillis(), first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS));
    return Duration.ofMillis((long) (most * (SURE_PART + (1 - SURE_PART) * lot)));
  }
}
