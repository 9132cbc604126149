package org.dutywatch.simulator.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When each event of a load is due, whether or not those before it have arrived (an open loop).
 *
 * @param perSecond events a second, each from 1, one rate after the other; none for as fast as
 *     possible
 * @param step how long each rate lasts; empty where there is one rate at most, which goes on
 */
public record LoadRates(List<Integer> perSecond, Optional<Duration> step) {
  /** Each event at once. */
  public static final LoadRates AS_FAST_AS_POSSIBLE = new LoadRates(List.of(), Optional.empty());

  /** There is no such event: the last step is over before it. */
  static final long NEVER = Long.MAX_VALUE;

  private static final double NANOS_A_SECOND = 1e9;

  /** The list is copied. */
  public LoadRates {
    perSecond = List.copyOf(perSecond);
  }

  /**
   * Nanoseconds from the beginning until an event is due.
   *
   * @param event its number, from 0
   */
  long dueNanos(long event) {
    if (perSecond.isEmpty()) {
      return 0;
    }
    if (step.isEmpty()) {
      return nanos(event, perSecond.get(0));
    }
    double seconds = step.get().toNanos() / NANOS_A_SECOND;
    long before = 0;
    for (int i = 0; i < perSecond.size(); i++) {
      long ofThisStep = Math.round(perSecond.get(i) * seconds);
      if (event < before + ofThisStep) {
        return i * step.get().toNanos() + nanos(event - before, perSecond.get(i));
      }
      before += ofThisStep;
    }
    return NEVER;
  }

  private static long nanos(long events, int perSecond) {
    return Math.round(events * NANOS_A_SECOND / perSecond);
  }
}
