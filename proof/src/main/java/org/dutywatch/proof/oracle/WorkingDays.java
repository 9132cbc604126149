package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Counts the days that are Monday to Friday and no bank holiday. Not for several threads. */
final class WorkingDays {
  private final Map<Integer, Set<LocalDate>> holidays = new HashMap<>();

  boolean isWorkingDay(LocalDate day) {
    return !BankHolidays.isWeekend(day)
        && !holidays.computeIfAbsent(day.getYear(), BankHolidays::of).contains(day);
  }

  /** The n-th working day after the day; the day itself where n is 0. */
  LocalDate after(LocalDate day, int n) {
    LocalDate found = day;
    for (int left = n; left > 0; ) {
      found = found.plusDays(1);
      left -= isWorkingDay(found) ? 1 : 0;
    }
    return found;
  }

  /** How many working days lie after the one day, up to and including the other. */
  int between(LocalDate day, LocalDate last) {
    return (int) day.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** Whether at most n working days lie after the one day, up to and including the other. */
  boolean atMostBetween(int n, LocalDate day, LocalDate last) {
    return last.isBefore(after(day, n + 1));
  }
}
