package org.dutywatch.monitor.board;

import java.time.LocalDate;

/** The windows that figures are asked over, each ending on a day. */
public final class Windows {
  private Windows() {}

  /**
   * The days of a window.
   *
   * @param name {@code day}, {@code 7d}, {@code 28d}, {@code month}, {@code ytd} (from 1 April) or
   *     {@code 12m} (from the day after the same day 12 months before)
   * @param to its last day
   * @throws IllegalArgumentException where there is no window of that name
   */
  public static Span named(String name, LocalDate to) {
    LocalDate from =
        switch (name) {
          case "day" -> to;
          case "7d" -> to.minusDays(6);
          case "28d" -> to.minusDays(27);
          case "month" -> to.withDayOfMonth(1);
          case "ytd" -> startOfReportingYear(to);
          case "12m" -> to.minusMonths(12).plusDays(1);
          default -> throw new IllegalArgumentException("no window of that name");
        };
    return new Span(from, to);
  }

  /** The 1 April that the reporting year of a day begins on. */
  private static LocalDate startOfReportingYear(LocalDate day) {
    int year = day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    return LocalDate.of(year, 4, 1);
  }
}
