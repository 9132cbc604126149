package org.dutywatch.simulator.scenario;

import java.time.LocalDate;
import org.dutywatch.simulator.calendar.OfficeDays;

/** A long weekend: more violence at home, and nothing from the police until it is over. */
record BankHolidayWeekend(Period when) implements Scenario {

  BankHolidayWeekend {
    if (when.from().datesUntil(when.until()).noneMatch(OfficeDays::isBankHoliday)) {
      throw new IllegalArgumentException("no bank holiday in its days, expected one");
    }
  }

  @Override
  public double incidents(LocalDate day) {
    return when.contains(day) ? 1.6 : 1;
  }

  @Override
  public boolean policeSend(LocalDate day) {
    return !when.contains(day);
  }
}
