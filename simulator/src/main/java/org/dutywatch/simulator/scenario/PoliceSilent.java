package org.dutywatch.simulator.scenario;

import java.time.LocalDate;

/** The police send nothing; with the next batch after that everything comes at once. */
record PoliceSilent(Period when) implements Scenario {

  @Override
  public boolean policeSend(LocalDate day) {
    return !when.contains(day);
  }
}
