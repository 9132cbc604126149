package org.dutywatch.monitor.app.calendar;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dutywatch.monitor.domain.calendar.BankHolidays;

/**
 * The days themselves as a text, whether they come from the library or from a correction: two
 * calendars with one text count the same working days, so a new version of the library that changes
 * a day is seen as well. The date up to which they are known is no part of it.
 */
public final class BankHolidayFingerprint {
  private BankHolidayFingerprint() {}

  /** The bank holidays of 1900 to 2199, all that a correction can touch, a year to a line. */
  public static String of(BankHolidays bankHolidays) {
    return IntStream.rangeClosed(BankHolidayFile.FIRST_YEAR, BankHolidayFile.LAST_YEAR)
        .mapToObj(
            year ->
                new TreeSet<>(bankHolidays.ofYear(year))
                    .stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }
}
