package org.dutywatch.simulator.scenario;

import java.time.LocalDate;

/** A council that meets its targets and its due dates, whatever else befalls it. */
record Healthy(Period when) implements Scenario {

  @Override
  public boolean inGoodTime(LocalDate day) {
    return when.contains(day);
  }
}
