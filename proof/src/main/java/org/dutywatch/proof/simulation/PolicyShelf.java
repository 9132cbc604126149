package org.dutywatch.proof.simulation;

import java.util.HashMap;
import java.util.Map;
import org.dutywatch.monitor.app.Generation;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.app.calendar.BankHolidayFile;
import org.dutywatch.monitor.app.calendar.EnglishBankHolidays;
import org.dutywatch.monitor.app.policy.PolicyLoader;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.proof.world.World;

/** The built-in policies as the monitor loads them, each loaded once. */
final class PolicyShelf {
  private final Map<String, Rules> loaded = new HashMap<>();
  private final EnglishBankHolidays bankHolidays =
      new EnglishBankHolidays(BankHolidayFile.builtIn());
  private final WorkingCalendar calendar = new WorkingCalendar(bankHolidays);

  /** What figures go by under a policy. */
  Rules rules(String policy) {
    return loaded.computeIfAbsent(policy, this::load);
  }

  private Rules load(String name) {
    Policy policy = PolicyLoader.load(name);
    return new Rules(
        policy, calendar, Generation.of(policy, bankHolidays, World.DEFAULT_AUTHORITY));
  }
}
