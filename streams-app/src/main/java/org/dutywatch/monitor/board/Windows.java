package org.dutywatch.monitor.board;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;

/** The windows that have a name. Each ends on a day that the asker chooses, and includes it. */
public enum Windows {
  DAY("day"),
  SEVEN_DAYS("7d"),
  TWENTY_EIGHT_DAYS("28d"),
  /** From the first of the month. */
  MONTH("month"),
  /** From 1 April, when a reporting year begins. */
  YEAR_TO_DATE("ytd"),
  /** From the day after the same day 12 months before. */
  TWELVE_MONTHS("12m");

  private final String label;

  Windows(String label) {
    this.label = label;
  }

  /** Its name in the API. */
  public String label() {
    return label;
  }

  /** The window of that name; absent where there is none. */
  public static Optional<Windows> named(String label) {
    return Arrays.stream(values()).filter(window -> window.label.equals(label)).findFirst();
  }

  /** The days of this window where it ends on a day. */
  public Span endingOn(LocalDate to) {
    LocalDate from =
        switch (this) {
          case DAY -> to;
          case SEVEN_DAYS -> to.minusDays(6);
          case TWENTY_EIGHT_DAYS -> to.minusDays(27);
          case MONTH -> to.withDayOfMonth(1);
          case YEAR_TO_DATE -> reportingYearOf(to);
          case TWELVE_MONTHS -> to.minusMonths(12).plusDays(1);
        };
    return new Span(from, to);
  }

  private static LocalDate reportingYearOf(LocalDate day) {
    LocalDate firstOfApril = LocalDate.of(day.getYear(), Month.APRIL, 1);
    return firstOfApril.isAfter(day) ? firstOfApril.minusYears(1) : firstOfApril;
  }
}
