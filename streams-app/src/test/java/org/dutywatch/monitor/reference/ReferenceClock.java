package org.dutywatch.monitor.reference;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One clock.
 *
 * @param record the record that carries it
 * @param where where it belongs
 * @param start the day that it started
 * @param due the last day in time
 * @param stop the day that it stopped, where it did
 * @param end the day that its plan ended while it ran, which ends it without stopping it
 * @param seenOpen whether it is ever counted as open
 */
record ReferenceClock(
    CaseRecord record,
    Where where,
    LocalDate start,
    LocalDate due,
    Optional<LocalDate> stop,
    Optional<LocalDate> end,
    boolean seenOpen) {

  /** Whether it stopped on or before its due date. */
  boolean stoppedInTime() {
    return stop.isPresent() && !stop.get().isAfter(due);
  }

  /** Whether its plan ended before it was overdue, so that it enters no indicator. */
  boolean lapsed() {
    return end.isPresent() && !end.get().isAfter(due);
  }

  /** Whether it is open on a day: started by then, and neither stopped nor ended by then. */
  boolean openOn(LocalDate day) {
    return seenOpen
        && !start.isAfter(day)
        && stop.map(stopped -> stopped.isAfter(day)).orElse(true)
        && end.map(ended -> ended.isAfter(day)).orElse(true);
  }

  /** Whether it is open on a day, and was due before it. */
  boolean overdueOn(LocalDate day) {
    return openOn(day) && due.isBefore(day);
  }
}
