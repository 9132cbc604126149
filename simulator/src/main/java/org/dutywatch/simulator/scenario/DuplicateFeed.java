package org.dutywatch.simulator.scenario;

import java.time.LocalDate;

/** The interface delivers every event twice. */
record DuplicateFeed(Period when) implements Scenario {

  @Override
  public boolean sendsTwice(LocalDate day) {
    return when.contains(day);
  }
}
