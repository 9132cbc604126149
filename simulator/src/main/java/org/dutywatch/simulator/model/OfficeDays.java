package org.dutywatch.simulator.model;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Days on which offices work, for delays that look real: Monday to Friday. Bank holidays are left
 * out on purpose: which days count is for the monitor to know, and it must not be tested against
 * itself.
 */
final class OfficeDays {
  private static final int A_WEEK = 5;

  private OfficeDays() {}

  static boolean isOne(LocalDate day) {
    return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
  }

  /**
   * The day so many office days after this one.
   *
   * @param count 0 answers with the day itself, or the Monday after it where that is a weekend
   */
  static LocalDate after(LocalDate day, int count) {
    LocalDate last = isOne(day) ? day : lastFridayBefore(day);
    int left = count == 0 && !isOne(day) ? 1 : count;
    int weekday = last.getDayOfWeek().getValue();
    int weekends = (weekday - 1 + left) / A_WEEK;
    return last.plusDays(left + 2L * weekends);
  }

  private static LocalDate lastFridayBefore(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - (long) DayOfWeek.FRIDAY.getValue());
  }
}
