package org.dutywatch.simulator.model;

import java.time.LocalDate;

/** Families that move in with child protection plans from elsewhere, and get plans here. */
final class Newcomers {
  private static final int EARLIER_PLANS = 1;

  private final Office office;
  private final Plans plans;

  Newcomers(Office office, Plans plans) {
    this.office = office;
    this.plans = plans;
  }

  /** Lets those of a day arrive. */
  void arrive(LocalDate day) {
    for (int size : office.circumstances().movesIn(day)) {
      Family family = office.register().family(size, EARLIER_PLANS);
      plans.start(family, Moment.inOfficeHours(day, office.dice()));
    }
  }
}
