package org.dutywatch.monitor.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Counts days as children's services do: local dates in Europe/London, and working days that are
 * Monday to Friday and no bank holiday. The day that a clock starts is day 0. Safe to use from any
 * thread.
 */
public final class WorkingCalendar {
  /** An open clock is due soon while at most this many working days lie after the day. */
  private static final int DUE_SOON_WORKING_DAYS = 2;

  /**
   * Years that nearly all dates are in, found without a map: some dozens are asked for an event.
   */
  private static final int NEAR_FROM = 1900;

  private static final int NEAR_UNTIL = 2200;

  private final BankHolidays bankHolidays;
  private final AtomicReferenceArray<WorkingYear> near =
      new AtomicReferenceArray<>(NEAR_UNTIL - NEAR_FROM);
  private final Map<Integer, WorkingYear> far = new ConcurrentHashMap<>();

  /** A calendar over these bank holidays. */
  public WorkingCalendar(BankHolidays bankHolidays) {
    this.bankHolidays = bankHolidays;
  }

  /** The local date that an instant falls on. */
  public static LocalDate dateOf(Instant instant) {
    return LondonTime.dateOf(instant);
  }

  /** The instant at which a local date begins. */
  public static Instant startOf(LocalDate day) {
    return LondonTime.startOf(day);
  }

  /** What a clock on the wall shows at an instant. */
  public static LocalDateTime localTimeOf(Instant instant) {
    return LondonTime.localTimeOf(instant);
  }

  /**
   * The first instant at which a clock on the wall shows this; where the clocks go forward over it,
   * as much later as they do.
   */
  public static Instant instantOf(LocalDateTime localTime) {
    return LondonTime.instantOf(localTime);
  }

  /** The last day up to which bank holidays are known to be complete. */
  public LocalDate knownUntil() {
    return bankHolidays.knownUntil();
  }

  /** Whether a day is Monday to Friday and no bank holiday. */
  public boolean isWorkingDay(LocalDate day) {
    return year(day.getYear()).isWorkingDay(day.getDayOfYear());
  }

  /** The n-th working day after a day; the day itself where n is 0. */
  public LocalDate plusWorkingDays(LocalDate start, int n) {
    if (n == 0) {
      return start;
    }
    int in = start.getYear();
    int left = n + year(in).workingDaysUpTo(start.getDayOfYear());
    while (left > year(in).workingDays()) {
      left -= year(in).workingDays();
      in++;
    }
    return LocalDate.ofYearDay(in, year(in).workingDay(left));
  }

  /** How many working days lie after {@code start}, up to and including {@code end}; 0 or more. */
  public int workingDaysAfter(LocalDate start, LocalDate end) {
    if (!end.isAfter(start)) {
      return 0;
    }
    int days = -year(start.getYear()).workingDaysUpTo(start.getDayOfYear());
    for (int in = start.getYear(); in < end.getYear(); in++) {
      days += year(in).workingDays();
    }
    return days + year(end.getYear()).workingDaysUpTo(end.getDayOfYear());
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

  private WorkingYear year(int year) {
    if (year < NEAR_FROM || year >= NEAR_UNTIL) {
      return far.computeIfAbsent(year, this::counted);
    }
    WorkingYear known = near.get(year - NEAR_FROM);
    if (known == null) {
      known = counted(year);
      near.set(year - NEAR_FROM, known);
    }
    return known;
  }

  private WorkingYear counted(int year) {
    return new WorkingYear(year, bankHolidays.ofYear(year));
  }
}
