package org.dutywatch.monitor.domain.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.ClockRun;

/** What there is to say of a clock on a day. */
public enum Situation {
  /** Nothing: it is not there, was met or has lapsed, has not begun, or has time left. */
  CALM,
  /** It runs, and its due date is today or at most two working days ahead. */
  DUE_SOON,
  /** Its due date went by: it still runs, or it stopped or ended too late. */
  BREACHED;

  /** How a clock stands on a day; {@code run} is empty where it is not there. */
  public static Situation of(Optional<ClockRun> run, LocalDate day, WorkingCalendar calendar) {
    return run.map(clock -> of(clock, day, calendar)).orElse(CALM);
  }

  private static Situation of(ClockRun run, LocalDate day, WorkingCalendar calendar) {
    if (!run.isOpen()) {
      return run.isOverTooLate() ? BREACHED : CALM;
    }
    if (run.due().isBefore(day)) {
      return BREACHED;
    }
    boolean soon = !run.start().isAfter(day) && !run.due().isAfter(calendar.dueSoonUntil(day));
    return soon ? DUE_SOON : CALM;
  }
}
