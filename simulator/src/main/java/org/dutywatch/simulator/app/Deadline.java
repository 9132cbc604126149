package org.dutywatch.simulator.app;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** When something must end that has begun, in real time; never where no length is given. */
final class Deadline {
  private static final long NOT_BEGUN = Long.MIN_VALUE;

  private final Optional<Duration> length;
  private volatile long begun = NOT_BEGUN;

  Deadline(Optional<Duration> length) {
    this.length = length;
  }

  /** Begins, unless it has. */
  void begin() {
    if (begun == NOT_BEGUN) {
      begun = System.nanoTime();
    }
  }

  boolean isOver() {
    return length.isPresent() && left() <= 0;
  }

  /** So many nanoseconds, or fewer where less is left. */
  long atMost(long nanos) {
    return length.isPresent() ? Math.min(nanos, left()) : nanos;
  }

  /** Which part of it is over; empty where it never is. */
  OptionalDouble done() {
    return length.isEmpty() || begun == NOT_BEGUN
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (double) left() / length.get().toNanos());
  }

  private long left() {
    return begun + length.orElseThrow().toNanos() - System.nanoTime();
  }
}
