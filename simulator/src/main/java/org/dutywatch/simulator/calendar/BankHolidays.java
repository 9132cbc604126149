package org.dutywatch.simulator.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** England's bank holidays from 1995 to 2149, as far as they fall on weekdays. */
final class BankHolidays {
  private static final int FIRST_YEAR = 1995;
  private static final int LAST_YEAR = 2149;

  /** What the library does not know: the eve of 2000, and the Golden Jubilee. */
  private static final Set<LocalDate> ADDED =
      Set.of(LocalDate.of(1999, 12, 31), LocalDate.of(2002, 6, 3), LocalDate.of(2002, 6, 4));

  private static final Set<LocalDate> REMOVED = Set.of(LocalDate.of(2002, 5, 27));

  private final long[] epochDays;

  private BankHolidays(long[] epochDays) {
    this.epochDays = epochDays;
  }

  /** As the library computes them, put right where it errs. */
  static BankHolidays ofEngland() {
    HolidayManager library = HolidayManager.getInstance(ManagerParameters.create("gb"));
    Set<LocalDate> days = new TreeSet<>(ADDED);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      library
          .getHolidays(Year.of(year), "eng")
          .forEach(
              holiday -> {
                if (isWeekday(holiday.getDate()) && !REMOVED.contains(holiday.getDate())) {
                  days.add(holiday.getDate());
                }
              });
    }
    return new BankHolidays(days.stream().mapToLong(LocalDate::toEpochDay).sorted().toArray());
  }

  static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  boolean contains(LocalDate day) {
    return Arrays.binarySearch(epochDays, day.toEpochDay()) >= 0;
  }

  /** How many there are after the one day, up to and including the other. */
  int between(LocalDate after, LocalDate upTo) {
    return upTo(upTo.toEpochDay()) - upTo(after.toEpochDay());
  }

  private int upTo(long epochDay) {
    int place = Arrays.binarySearch(epochDays, epochDay);
    return place >= 0 ? place + 1 : -place - 1;
  }
}
