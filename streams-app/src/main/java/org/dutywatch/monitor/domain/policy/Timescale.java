package org.dutywatch.monitor.domain.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * The allowances of a clock over the years. All count in the same unit.
 *
 * @param steps in order of their from-dates; the first has {@link LocalDate#MIN}
 */
public record Timescale(List<Step> steps) {

  /** An allowance for clocks that start on or after a date. */
  public record Step(LocalDate from, Allowance allowance) {}

  /** The steps are copied. At least one is needed. */
  public Timescale {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || !steps.get(0).from().equals(LocalDate.MIN)) {
      throw new IllegalArgumentException("a timescale needs an allowance from the beginning");
    }
  }

  /** One allowance for all times. */
  public static Timescale always(Allowance allowance) {
    return new Timescale(List.of(new Step(LocalDate.MIN, allowance)));
  }

  /** The allowance in force at a clock's start. */
  public Allowance at(LocalDate start) {
    Allowance inForce = steps.get(0).allowance();
    for (Step step : steps) {
      if (!step.from().isAfter(start)) {
        inForce = step.allowance();
      }
    }
    return inForce;
  }

  /** Whether lengths of this clock are counted in working days; else in calendar days. */
  public boolean inWorkingDays() {
    return steps.get(0).allowance().inWorkingDays();
  }
}
