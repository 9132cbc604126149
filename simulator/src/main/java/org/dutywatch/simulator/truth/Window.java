package org.dutywatch.simulator.truth;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * Days that figures are counted over.
 *
 * @param name what it is called in the file of truth
 * @param from its first day
 * @param to its last
 */
public record Window(String name, LocalDate from, LocalDate to) {
  private static final int MARGIN_DAYS = 400;

  /**
   * The windows of a truth: all of the world (a wrong year reaches back before its first day), the
   * reporting year to date, and 28 days.
   */
  static List<Window> of(LocalDate firstDay, LocalDate at) {
    return List.of(
        new Window("whole", firstDay.minusDays(MARGIN_DAYS), at),
        new Window("ytd", yearOf(at), at),
        new Window("28d", at.minusDays(27), at));
  }

  /** 1 April of the reporting year that a day lies in. */
  static LocalDate yearOf(LocalDate day) {
    LocalDate april = LocalDate.of(day.getYear(), Month.APRIL, 1);
    return april.isAfter(day) ? april.minusYears(1) : april;
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
