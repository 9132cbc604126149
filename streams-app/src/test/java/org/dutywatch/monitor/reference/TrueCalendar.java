package org.dutywatch.monitor.reference;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutywatch.monitor.domain.calendar.BankHolidays;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;

/** The true bank holidays in the form in which the monitor takes them. */
public final class TrueCalendar implements BankHolidays {

  /** The monitor's own calendar over them. */
  public static WorkingCalendar workingDays() {
    return new WorkingCalendar(new TrueCalendar());
  }

  @Override
  public Set<LocalDate> ofYear(int year) {
    return TrueBankHolidays.ALL.stream()
        .filter(day -> day.getYear() == year)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public LocalDate knownUntil() {
    return LocalDate.of(2027, 12, 31);
  }
}
