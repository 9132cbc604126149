package org.dutywatch.monitor.domain.policy;

import java.time.LocalDate;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;

/** How long a clock may run. "Same day" is 0 days. */
public sealed interface Allowance {

  /** The last day on which a clock that started on a day is in time. */
  LocalDate due(LocalDate start, WorkingCalendar calendar);

  /** Whether it counts working days; else it counts calendar days. */
  boolean inWorkingDays();

  /** Met up to the end of the n-th working day after the start. */
  record WorkingDays(int count) implements Allowance {
    @Override
    public LocalDate due(LocalDate start, WorkingCalendar calendar) {
      return calendar.plusWorkingDays(start, count);
    }

    @Override
    public boolean inWorkingDays() {
      return true;
    }
  }

  /** Met up to the end of the n-th calendar day after the start. */
  record Days(int count) implements Allowance {
    @Override
    public LocalDate due(LocalDate start, WorkingCalendar calendar) {
      return start.plusDays(count);
    }

    @Override
    public boolean inWorkingDays() {
      return false;
    }
  }

  /** Met up to the same day n months on, or that month's last day where it has no such day. */
  record Months(int count) implements Allowance {
    @Override
    public LocalDate due(LocalDate start, WorkingCalendar calendar) {
      return start.plusMonths(count);
    }

    @Override
    public boolean inWorkingDays() {
      return false;
    }
  }
}
