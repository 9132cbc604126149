package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One clock of one record.
 *
 * @param stoppedOn when what it waited for happened
 * @param endedOn when its record ended before that
 */
record Clock(
    Dimensions dimensions,
    LocalDate start,
    LocalDate due,
    Optional<LocalDate> stoppedOn,
    Optional<LocalDate> endedOn) {

  /** A clock without an end; a stop dated before its start does not stop it. */
  static Clock of(Dimensions dimensions, LocalDate start, LocalDate due, Optional<LocalDate> stop) {
    return new Clock(
        dimensions, start, due, stop.filter(date -> !date.isBefore(start)), Optional.empty());
  }

  boolean stoppedInTime() {
    return stoppedOn.isPresent() && !stoppedOn.get().isAfter(due);
  }

  boolean stoppedLate() {
    return stoppedOn.isPresent() && stoppedOn.get().isAfter(due);
  }

  /** Whether it ended before it was overdue, and so enters no indicator. */
  boolean lapsed() {
    return endedOn.isPresent() && !endedOn.get().isAfter(due);
  }

  boolean isOpenOn(LocalDate day) {
    return !start.isAfter(day)
        && stoppedOn.filter(date -> !date.isAfter(day)).isEmpty()
        && endedOn.filter(date -> !date.isAfter(day)).isEmpty();
  }

  boolean isOverdueOn(LocalDate day) {
    return isOpenOn(day) && due.isBefore(day);
  }

  /** Whether nothing is known that stopped or ended it. */
  boolean runs() {
    return stoppedOn.isEmpty() && endedOn.isEmpty();
  }

  /** Whether its due date went by unmet, whatever became of it later. */
  boolean isBreachedOn(LocalDate day) {
    return runs() ? due.isBefore(day) : !stoppedInTime() && !lapsed();
  }
}
