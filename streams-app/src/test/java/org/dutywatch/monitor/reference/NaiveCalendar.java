package org.dutywatch.monitor.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Timescale;

/** Working days, counted by walking from one day to the next. */
public final class NaiveCalendar {
  private final Set<LocalDate> bankHolidays;

  /** A calendar with these bank holidays and no others. */
  public NaiveCalendar(Set<LocalDate> bankHolidays) {
    this.bankHolidays = Set.copyOf(bankHolidays);
  }

  /** Monday to Friday, and no bank holiday. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !bankHolidays.contains(day);
  }

  /** The n-th working day after a start, which itself is day 0; the start for n = 0. */
  public LocalDate workingDayAfter(LocalDate start, int n) {
    LocalDate day = start;
    for (int reached = 0; reached < n; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        reached++;
      }
    }
    return day;
  }

  /** How many working days lie after one day, up to and including another; never below 0. */
  public int workingDaysAfter(LocalDate start, LocalDate upTo) {
    int count = 0;
    for (LocalDate day = start.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        count++;
      }
    }
    return count;
  }

  /** The last day in time, by the allowance in force on the day of the start. */
  public LocalDate due(LocalDate start, Timescale timescale) {
    Allowance inForce = null;
    for (Timescale.Step step : timescale.steps()) {
      if (!start.isBefore(step.from())) {
        inForce = step.allowance();
      }
    }
    if (inForce instanceof Allowance.WorkingDays days) {
      return workingDayAfter(start, days.count());
    }
    if (inForce instanceof Allowance.Days days) {
      return start.plusDays(days.count());
    }
    if (inForce instanceof Allowance.Months months) {
      return start.plusMonths(months.count());
    }
    throw new IllegalArgumentException("no allowance for a start on " + start);
  }
}
