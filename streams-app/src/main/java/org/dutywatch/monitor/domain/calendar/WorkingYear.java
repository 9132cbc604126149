package org.dutywatch.monitor.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Set;

/** The working days of one calendar year, counted beforehand. Immutable. */
final class WorkingYear {
  /** For each day of the year how many working days there are up to and including it; 0 for 0. */
  private final short[] upTo;

  /** The day of the year of each working day; the first is at 1. */
  private final short[] days;

  WorkingYear(int year, Set<LocalDate> bankHolidays) {
    int length = Year.of(year).length();
    upTo = new short[length + 1];
    short[] working = new short[length + 1];
    short count = 0;
    for (int i = 1; i <= length; i++) {
      LocalDate day = LocalDate.ofYearDay(year, i);
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !bankHolidays.contains(day)) {
        working[++count] = (short) i;
      }
      upTo[i] = count;
    }
    days = Arrays.copyOf(working, count + 1);
  }

  boolean isWorkingDay(int dayOfYear) {
    return upTo[dayOfYear] > upTo[dayOfYear - 1];
  }

  /** How many working days there are from the 1st of January up to and including a day. */
  int workingDaysUpTo(int dayOfYear) {
    return upTo[dayOfYear];
  }

  /** How many working days the year has. */
  int workingDays() {
    return days.length - 1;
  }

  /** The day of the year of the n-th working day, from 1. */
  int workingDay(int n) {
    return days[n];
  }
}
