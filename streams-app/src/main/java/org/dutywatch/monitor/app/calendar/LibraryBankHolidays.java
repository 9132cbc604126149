package org.dutywatch.monitor.app.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;

/** What the library knows of England's bank holidays. Safe to use from any thread. */
final class LibraryBankHolidays {
  private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create("gb"));

  Set<LocalDate> ofYear(int year) {
    return manager.getHolidays(Year.of(year), "eng").stream()
        .map(holiday -> holiday.getDate())
        .collect(Collectors.toUnmodifiableSet());
  }
}
