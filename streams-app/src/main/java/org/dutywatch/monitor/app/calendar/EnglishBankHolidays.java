package org.dutywatch.monitor.app.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.dutywatch.monitor.domain.calendar.BankHolidays;

/**
 * The bank holidays of England and Wales, by the library's rules and a file of corrections. In the
 * place of one that falls on a weekend it holds the working day that is given for it. Safe to use
 * from any thread.
 */
public final class EnglishBankHolidays implements BankHolidays {
  private final LibraryBankHolidays library = new LibraryBankHolidays();
  private final BankHolidayCorrections corrections;

  /** The library's days with these corrections. */
  public EnglishBankHolidays(BankHolidayCorrections corrections) {
    this.corrections = corrections;
  }

  @Override
  public Set<LocalDate> ofYear(int year) {
    Set<LocalDate> days = new HashSet<>(library.ofYear(year));
    days.removeAll(corrections.removed());
    corrections.added().stream().filter(day -> day.getYear() == year).forEach(days::add);
    return Set.copyOf(days);
  }

  @Override
  public LocalDate knownUntil() {
    return corrections.knownUntil();
  }
}
