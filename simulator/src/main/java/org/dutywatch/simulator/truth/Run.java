package org.dutywatch.simulator.truth;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A clock from its start.
 *
 * @param start day 0
 * @param due the last day on which it is in time
 * @param stop the day on which it stopped; empty while it runs
 * @param ended the day on which what it belongs to ended, and it with that; else empty
 */
record Run(LocalDate start, LocalDate due, Optional<LocalDate> stop, Optional<LocalDate> ended) {

  /** A clock that a fact stops; one that is dated before its start does not. */
  static Run until(LocalDate start, LocalDate due, Optional<LocalDate> stop) {
    return new Run(start, due, stop.filter(day -> !day.isBefore(start)), Optional.empty());
  }

  boolean inTime() {
    return stop.isPresent() && !stop.get().isAfter(due);
  }

  /** Whether it ended, without being stopped, before it was overdue. */
  boolean lapsed() {
    return ended.isPresent() && !due.isBefore(ended.get());
  }

  boolean isOpenOn(LocalDate day) {
    return !start.isAfter(day)
        && stop.filter(stopped -> !stopped.isAfter(day)).isEmpty()
        && ended.filter(end -> !end.isAfter(day)).isEmpty();
  }

  boolean isOverdueOn(LocalDate day) {
    return isOpenOn(day) && due.isBefore(day);
  }
}
