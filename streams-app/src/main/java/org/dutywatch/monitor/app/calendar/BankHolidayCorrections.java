package org.dutywatch.monitor.app.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the library has wrong, or does not know yet.
 *
 * @param knownUntil the last day up to which library and corrections together are known to be
 *     complete
 * @param added bank holidays that the library lacks
 * @param removed days that the library takes for bank holidays
 */
public record BankHolidayCorrections(
    LocalDate knownUntil, Set<LocalDate> added, Set<LocalDate> removed) {

  /** The sets are copied. */
  public BankHolidayCorrections {
    added = Set.copyOf(added);
    removed = Set.copyOf(removed);
  }
}
