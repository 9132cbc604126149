package org.dutywatch.proof.oracle;

import java.time.LocalDate;

/** How long a clock may run; the day it starts is day 0. */
record Allowance(int length, Unit unit) {
  /** What an allowance is counted in. */
  enum Unit {
    WORKING_DAYS,
    DAYS,
    MONTHS
  }

  static Allowance workingDays(int length) {
    return new Allowance(length, Unit.WORKING_DAYS);
  }

  static Allowance days(int length) {
    return new Allowance(length, Unit.DAYS);
  }

  static Allowance months(int length) {
    return new Allowance(length, Unit.MONTHS);
  }

  /** The last day on which a clock that started on this day stops in time. */
  LocalDate dueOn(LocalDate start, WorkingDays calendar) {
    return switch (unit) {
      case WORKING_DAYS -> calendar.after(start, length);
      case DAYS -> start.plusDays(length);
      case MONTHS -> start.plusMonths(length);
    };
  }
}
