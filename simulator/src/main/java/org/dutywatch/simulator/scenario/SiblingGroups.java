package org.dutywatch.simulator.scenario;

import java.time.LocalDate;
import java.util.List;

/** Two large families move in within a month, each with plans that are second ones. */
record SiblingGroups(Period when) implements Scenario {
  private static final int DAYS_BETWEEN = 14;

  @Override
  public List<Integer> movesIn(LocalDate day) {
    if (day.equals(when.from())) {
      return List.of(6);
    }
    return day.equals(when.from().plusDays(DAYS_BETWEEN)) ? List.of(7) : List.of();
  }
}
