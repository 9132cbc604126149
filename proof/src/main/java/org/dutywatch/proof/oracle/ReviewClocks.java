package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chain of review clocks of a plan: each review stops one and starts the next. */
final class ReviewClocks {
  private static final Allowance LATER = Allowance.months(6);

  private ReviewClocks() {}

  static List<Clock> of(Plan plan, Allowance first, WorkingDays calendar) {
    Dimensions dimensions = plan.record().stated();
    List<Clock> clocks = new ArrayList<>();
    LocalDate start = plan.startedOn();
    LocalDate due = first.dueOn(start, calendar);
    for (LocalDate review : plan.reviewedOn()) {
      clocks.add(Clock.of(dimensions, start, due, Optional.of(review)));
      start = review;
      due = LATER.dueOn(start, calendar);
    }
    clocks.add(new Clock(dimensions, start, due, Optional.empty(), plan.endedOn()));
    return clocks;
  }
}
