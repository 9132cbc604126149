package org.dutywatch.monitor.domain.calendar;

import java.time.LocalDate;
import java.util.Set;

/** The bank holidays of England and Wales. */
public interface BankHolidays {

  /** Every bank holiday of a calendar year. Safe to call from any thread. */
  Set<LocalDate> ofYear(int year);

  /**
   * The last day up to which the days are known to be complete; later ones are computed by rule.
   */
  LocalDate knownUntil();
}
