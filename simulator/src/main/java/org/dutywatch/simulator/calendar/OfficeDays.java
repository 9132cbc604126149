package org.dutywatch.simulator.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which offices work: Monday to Friday, without England's bank holidays. */
public final class OfficeDays {
  private static final int A_WEEK = 5;
  private static final BankHolidays BANK_HOLIDAYS = BankHolidays.ofEngland();

  private OfficeDays() {}

  /** Whether offices work on a day. */
  public static boolean isOne(LocalDate day) {
    return BankHolidays.isWeekday(day) && !BANK_HOLIDAYS.contains(day);
  }

  /** Whether a day is a bank holiday, or the weekday that is given for one. */
  public static boolean isBankHoliday(LocalDate day) {
    return BANK_HOLIDAYS.contains(day);
  }

  /**
   * The day so many office days after this one.
   *
   * @param count 0 answers with the day itself, or the next office day where it is none
   */
  public static LocalDate after(LocalDate day, int count) {
    LocalDate from = day;
    int left = count == 0 && !isOne(day) ? 1 : count;
    while (left > 0) {
      LocalDate reached = weekdaysAfter(from, left);
      left = BANK_HOLIDAYS.between(from, reached);
      from = reached;
    }
    return from;
  }

  private static LocalDate weekdaysAfter(LocalDate day, int count) {
    LocalDate last = BankHolidays.isWeekday(day) ? day : lastFridayBefore(day);
    int weekends = (last.getDayOfWeek().getValue() - 1 + count) / A_WEEK;
    return last.plusDays(count + 2L * weekends);
  }

  private static LocalDate lastFridayBefore(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - (long) DayOfWeek.FRIDAY.getValue());
  }
}
