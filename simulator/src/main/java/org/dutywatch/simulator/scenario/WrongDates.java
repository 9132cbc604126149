package org.dutywatch.simulator.scenario;

import java.time.LocalDate;

/** Four facts in ten are first entered under the year before or after, and corrected in days. */
record WrongDates(Period when) implements Scenario {

  @Override
  public double wrongYears(LocalDate day) {
    return when.contains(day) ? 0.4 : 0;
  }
}
