package org.dutywatch.monitor.domain.mark;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.DueOutcome.Fate;

/**
 * One clock of one record.
 *
 * @param start the day it started: day 0
 * @param due the last day on which it is in time
 * @param stop the day it stopped; never before its start
 * @param end the day its record ended while it ran; only where it has no stop
 */
public record ClockRun(
    LocalDate start, LocalDate due, Optional<LocalDate> stop, Optional<LocalDate> end) {

  /** A clock whose stop, if it is dated before the start, does not stop it. */
  static ClockRun between(LocalDate start, LocalDate due, Optional<LocalDate> stop) {
    return new ClockRun(start, due, stop.filter(day -> !day.isBefore(start)), Optional.empty());
  }

  /** A clock that runs. */
  public static ClockRun open(LocalDate start, LocalDate due) {
    return new ClockRun(start, due, Optional.empty(), Optional.empty());
  }

  /** Whether nothing is known that stopped or ended it. */
  public boolean isOpen() {
    return stop.isEmpty() && end.isEmpty();
  }

  /**
   * Whether it is over and was not in time: it stopped, or its record ended, after its due date.
   */
  public boolean isOverTooLate() {
    return stop.or(() -> end).filter(day -> day.isAfter(due)).isPresent();
  }

  /** Whether its record ended before it was overdue; only where it ended. */
  private boolean lapsed() {
    return !end.orElseThrow().isAfter(due);
  }

  /** How its due date was met. */
  DueOutcome dueOutcome(WorkingCalendar calendar) {
    Fate fate = fate();
    int reach = calendar.dueSoonDays(due);
    return switch (fate) {
      case IN_TIME ->
          new DueOutcome(fate, daysBeforeDue(start, reach), daysBeforeDue(stop.get(), reach));
      case LAPSED ->
          new DueOutcome(fate, daysBeforeDue(start, reach), daysBeforeDue(end.get(), reach));
      case OPEN, LATE, MISSED -> new DueOutcome(fate, daysBeforeDue(start, reach), 0);
    };
  }

  private Fate fate() {
    if (stop.isPresent()) {
      return stop.get().isAfter(due) ? Fate.LATE : Fate.IN_TIME;
    }
    if (end.isPresent()) {
      return lapsed() ? Fate.LAPSED : Fate.MISSED;
    }
    return Fate.OPEN;
  }

  private int daysBeforeDue(LocalDate day, int reach) {
    return (int) Math.min(reach, DAYS.between(day, due));
  }

  /** What its stop leaves; only where it stopped. */
  StopOutcome stopOutcome(WorkingCalendar calendar, boolean inWorkingDays) {
    LocalDate stopped = stop.orElseThrow();
    int length =
        inWorkingDays
            ? calendar.workingDaysAfter(start, stopped)
            : Math.toIntExact(DAYS.between(start, stopped));
    return new StopOutcome(length, !stopped.isAfter(due));
  }

  /** How it ended with its record; only where it did. */
  EndOutcome endOutcome() {
    return new EndOutcome(lapsed() ? 0 : Math.toIntExact(DAYS.between(due, end.orElseThrow())));
  }
}
