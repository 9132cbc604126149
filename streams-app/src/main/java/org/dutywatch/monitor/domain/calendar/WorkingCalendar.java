package org.dutywatch.monitor.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts days as children's services do: local dates in Europe/London, and working days that are
 * Monday to Friday and no bank holiday. The day that a clock starts is day 0. Safe to use from any
 * thread.
 */
public final class WorkingCalendar {
  /** An open clock is due soon while at most this many working days lie after the day. */
  private static final int DUE_SOON_WORKING_DAYS = 2;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final BankHolidays bankHolidays;
  private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

  /** A calendar over these bank holidays. */
  public WorkingCalendar(BankHolidays bankHolidays) {
    this.bankHolidays = bankHolidays;
  }

  /** The local date that an instant falls on. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, LONDON);
  }

  /** The instant at which a local date begins. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(LONDON).toInstant();
  }

  /** The last day up to which bank holidays are known to be complete. */
  public LocalDate knownUntil() {
    return bankHolidays.knownUntil();
  }

  /** Whether a day is Monday to Friday and no bank holiday. */
  public boolean isWorkingDay(LocalDate day) {
    return isWeekday(day) && !holidays(day.getYear()).contains(day);
  }

  /** The n-th working day after a day; the day itself where n is 0. */
  public LocalDate plusWorkingDays(LocalDate start, int n) {
    LocalDate day = start;
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** How many working days lie after {@code start}, up to and including {@code end}; 0 or more. */
  public int workingDaysAfter(LocalDate start, LocalDate end) {
    if (!end.isAfter(start)) {
      return 0;
    }
    long days = weekdaysUpTo(end) - weekdaysUpTo(start);
    for (int year = start.getYear(); year <= end.getYear(); year++) {
      for (LocalDate holiday : holidays(year)) {
        if (isWeekday(holiday) && holiday.isAfter(start) && !holiday.isAfter(end)) {
          days--;
        }
      }
    }
    return Math.toIntExact(days);
  }

  /** The last due date that is still due soon as seen from a day. */
  public LocalDate dueSoonUntil(LocalDate day) {
    return plusWorkingDays(day, DUE_SOON_WORKING_DAYS + 1).minusDays(1);
  }

  /** For how many days before it a due date is due soon: the greatest distance of such a day. */
  public int dueSoonDays(LocalDate due) {
    LocalDate day = due;
    int workingDays = 0;
    while (true) {
      if (isWorkingDay(day)) {
        workingDays++;
      }
      if (workingDays > DUE_SOON_WORKING_DAYS) {
        return (int) ChronoUnit.DAYS.between(day, due);
      }
      day = day.minusDays(1);
    }
  }

  private Set<LocalDate> holidays(int year) {
    return years.computeIfAbsent(year, bankHolidays::ofYear);
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  /** Weekdays from the Monday of the epoch's week up to and including a day. */
  private static long weekdaysUpTo(LocalDate day) {
    long sinceMonday = day.toEpochDay() + 3; // 1 January 1970 was a Thursday
    return Math.floorDiv(sinceMonday, 7) * 5 + Math.min(5, Math.floorMod(sinceMonday, 7) + 1);
  }
}
