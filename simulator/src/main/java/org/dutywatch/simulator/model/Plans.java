package org.dutywatch.simulator.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.PlanCategory;
import org.dutywatch.events.FactType;
import org.dutywatch.simulator.calendar.OfficeDays;

/** Child protection plans, which the children of a family have and are reviewed on together. */
final class Plans {
  private static final Weighted<PlanCategory> CATEGORIES =
      Weighted.of(
          List.of(
              PlanCategory.NEGLECT,
              PlanCategory.EMOTIONAL,
              PlanCategory.PHYSICAL,
              PlanCategory.SEXUAL,
              PlanCategory.MULTIPLE),
          48,
          37,
          7,
          4,
          4);
  private static final Spread LENGTH_IN_DAYS =
      Spread.from(20).upTo(91, 15.9).upTo(182, 11).upTo(365, 43.5).upTo(730, 25.2).upTo(1_200, 4.4);
  private static final Weighted<String> ENDS =
      Weighted.of(
          List.of("no longer at risk", "looked after", "moved away", "aged 18"), 82, 11, 5, 2);

  private static final double LATE = 0.09;
  private static final Spread DAYS_LATE = Spread.from(2).upTo(14, 25).upTo(28, 40).upTo(42, 35);
  private static final int FIRST_WITHIN_MONTHS = 3;
  private static final int THEN_WITHIN_MONTHS = 6;
  private static final Spread DAYS_EARLY = Spread.from(2).upTo(14, 70).upTo(30, 30);
  private static final int DAYS_EARLY_IN_GOOD_TIME = 14;
  private static final Spread DAYS_UNTIL_RELAPSE =
      Spread.from(30).upTo(180, 35).upTo(365, 30).upTo(730, 35);

  private final Office office;
  private final Set<String> families = new HashSet<>();

  Plans(Office office) {
    this.office = office;
  }

  /**
   * The plans of a family.
   *
   * @param subject the id of each child's record
   * @param end the day on which they will end
   */
  private record Held(Family family, String subject, LocalDate end) {}

  /** Starts plans for the children of a family, unless they have them already. */
  void start(Family family, Moment conference) {
    if (!families.add(family.id())) {
      return;
    }
    LocalDate day = conference.day();
    LocalDate end = OfficeDays.after(day.plusDays(LENGTH_IN_DAYS.draw(office.dice())), 0);
    Held plans = new Held(family, office.register().newSubject("P"), end);
    Fact fact =
        new Fact.PlanStarted(
            Optional.of(family.id()),
            CATEGORIES.draw(office.dice()),
            family.earlierPlans(),
            family.district().locality(),
            family.district().protectionTeam());
    office
        .recorder()
        .enterForAll(plans.family(), plans.subject(), FactType.CP_PLAN_STARTED, conference, fact);
    office.agenda().on(end, today -> end(plans, today));
    awaitReview(plans, day.plusMonths(FIRST_WITHIN_MONTHS));
  }

  private void awaitReview(Held plans, LocalDate due) {
    int early =
        office.dice().chance(LATE)
            ? -DAYS_LATE.draw(office.dice())
            : DAYS_EARLY.draw(office.dice());
    boolean inGoodTime = office.inGoodTime(due);
    LocalDate held = due.minusDays(inGoodTime ? DAYS_EARLY_IN_GOOD_TIME : early);
    LocalDate day = OfficeDays.after(held, 0);
    if (day.isBefore(plans.end())) {
      office.agenda().on(day, today -> review(plans, today));
    }
  }

  private void review(Held plans, LocalDate day) {
    Moment held = Moment.inOfficeHours(day, office.dice());
    String review = office.register().newSubject("V");
    office.recorder().enterReview(plans.family(), plans.subject(), review, held);
    awaitReview(plans, day.plusMonths(THEN_WITHIN_MONTHS));
  }

  private void end(Held plans, LocalDate day) {
    families.remove(plans.family().id());
    Fact fact = new Fact.PlanEnded(Optional.of(ENDS.draw(office.dice())));
    Moment ended = Moment.inOfficeHours(day, office.dice());
    office
        .recorder()
        .enterForAll(plans.family(), plans.subject(), FactType.CP_PLAN_ENDED, ended, fact);
    if (office.dice().chance(office.figures().backOnPlanShare()) && !office.inGoodTime(day)) {
      LocalDate back = day.plusDays(DAYS_UNTIL_RELAPSE.draw(office.dice()));
      office.doorstep().from(back, new Visit(plans.family(), Visit.Reason.RELAPSE));
    }
  }
}
