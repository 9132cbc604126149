package org.dutywatch.simulator.scenario;

import java.time.LocalDate;

/** One assessment team gets half of its work done. */
record AssessmentBacklog(Period when) implements Scenario {
  static final String TEAM = "Assessment 1";

  @Override
  public double capacity(String team, LocalDate day) {
    return team.equals(TEAM) && when.contains(day) ? 0.5 : 1;
  }
}
