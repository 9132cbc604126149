package org.dutywatch.monitor.app;

import org.dutywatch.monitor.app.calendar.BankHolidayFile;
import org.dutywatch.monitor.app.calendar.EnglishBankHolidays;
import org.dutywatch.monitor.app.policy.PolicyLoader;
import org.dutywatch.monitor.domain.calendar.BankHolidays;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Policy;

/**
 * What the figures go by.
 *
 * @param policy what is measured
 * @param calendar how days are counted
 * @param generation names both, and whatever else marks depend on
 */
public record Rules(Policy policy, WorkingCalendar calendar, Generation generation) {

  /** The rules that the settings name; refuses files that cannot be read. */
  public static Rules of(MonitorConfig config) {
    Policy policy = PolicyLoader.load(config.policy());
    BankHolidays bankHolidays =
        new EnglishBankHolidays(
            config.bankHolidays().map(BankHolidayFile::read).orElseGet(BankHolidayFile::builtIn));
    return new Rules(
        policy,
        new WorkingCalendar(bankHolidays),
        Generation.of(policy, bankHolidays, config.authority()));
  }
}
