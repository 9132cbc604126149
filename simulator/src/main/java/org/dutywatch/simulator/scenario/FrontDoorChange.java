package org.dutywatch.simulator.scenario;

import java.time.LocalDate;

/** A front door that turns a third away before it becomes a referral. */
record FrontDoorChange(Period when) implements Scenario {

  @Override
  public double referrals(LocalDate day) {
    return when.contains(day) ? 2.0 / 3 : 1;
  }
}
