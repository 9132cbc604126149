package org.dutywatch.bench;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Times a contender over the records after the warm-up.
 *
 * @param warmUp how many records are not timed
 * @param total how many records there are, the warm-up among them
 */
record Pace(long warmUp, long total) {
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  /**
   * Watches until all is done.
   *
   * @param done how many records are done by now; is asked again and again, so that it should take
   *     its time
   * @return what it took from the first look after the warm-up to the end
   * @throws NotMeasuredException where it is over before it can be timed, or not in twenty minutes
   */
  Lap watch(LongSupplier done) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    long first = warmUp == 0 ? 0 : until(warmUp, done, giveUp);
    if (first >= total) {
      throw new NotMeasuredException(
          "All "
              + total
              + " records were done before the warm-up was seen to be over."
              + " Time more of them (--events).");
    }
    Stopwatch watch = new Stopwatch();
    return watch.lap(until(total, done, giveUp) - first);
  }

  private static long until(long wanted, LongSupplier done, long giveUp) {
    long now = done.getAsLong();
    while (now < wanted) {
      if (System.nanoTime() > giveUp) {
        throw new NotMeasuredException("Only " + now + " of " + wanted + " records were done.");
      }
      now = done.getAsLong();
    }
    return now;
  }
}
