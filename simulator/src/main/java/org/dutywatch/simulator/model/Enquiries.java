package org.dutywatch.simulator.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.FactType;
import org.dutywatch.simulator.calendar.OfficeDays;

/** Section 47 enquiries, and the child protection conferences that some of them lead to. */
final class Enquiries {
  private static final double CONFERENCE = 0.32;
  private static final double PLAN = 0.83;
  private static final Spread OFFICE_DAYS_TO_CONFERENCE =
      Spread.from(5).upTo(10, 8.7).upTo(15, 72.7).upTo(20, 8.9).upTo(30, 9.7);
  private static final Spread OFFICE_DAYS_TO_OTHER_OUTCOME =
      Spread.from(0).upTo(3, 30).upTo(8, 45).upTo(15, 25);
  private static final int OFFICE_DAYS_IN_GOOD_TIME = 14;
  private static final Spread OFFICE_DAYS_BEFORE_CONFERENCE = Spread.from(2).upTo(5, 1);
  private static final Weighted<String> OTHER_OUTCOMES =
      Weighted.of(
          List.of("child in need plan", "not substantiated", "no further action"), 50, 35, 15);

  private final Office office;
  private final Plans plans;

  Enquiries(Office office, Plans plans) {
    this.office = office;
    this.plans = plans;
  }

  /**
   * Starts the enquiry into a referral.
   *
   * @param after when it was asked for
   */
  void start(Referral referral, Moment after, LocalDate day) {
    Family family = referral.family();
    String subject = office.register().newSubject("E");
    Moment started = after.followedOn(day, office.dice());
    Fact fact =
        new Fact.AssessmentStarted(
            Optional.of(referral.subject()),
            Optional.of(family.id()),
            AssessmentKind.SECTION_47,
            Fact.UNKNOWN,
            family.district().assessmentTeam());
    office.recorder().enterForAll(family, subject, FactType.ASSESSMENT_STARTED, started, fact);
    boolean relapse = referral.visit().reason() == Visit.Reason.RELAPSE;
    if (relapse || office.dice().chance(CONFERENCE)) {
      boolean plan = relapse || office.dice().chance(PLAN);
      boolean kept = office.inGoodTime(day) && family.earlierPlans() > 0;
      leadToConference(family, subject, started, plan && !kept);
    } else {
      int days = atMost(OFFICE_DAYS_TO_OTHER_OUTCOME.draw(office.dice()), day);
      LocalDate end = OfficeDays.after(day, days);
      String outcome = OTHER_OUTCOMES.draw(office.dice());
      office.agenda().on(end, today -> complete(family, subject, started, outcome, today));
    }
  }

  /** How many days of those drawn it takes where it begins on this day. */
  private int atMost(int drawn, LocalDate day) {
    return office.inGoodTime(day) ? Math.min(OFFICE_DAYS_IN_GOOD_TIME, drawn) : drawn;
  }

  private void leadToConference(Family family, String subject, Moment started, boolean plan) {
    int days = atMost(OFFICE_DAYS_TO_CONFERENCE.draw(office.dice()), started.day());
    int before = OFFICE_DAYS_BEFORE_CONFERENCE.draw(office.dice());
    LocalDate completed = OfficeDays.after(started.day(), days - before);
    LocalDate conference = OfficeDays.after(started.day(), days);
    office.agenda().on(completed, day -> complete(family, subject, started, "conference", day));
    office.agenda().on(conference, day -> confer(family, subject, day, plan));
  }

  private void complete(
      Family family, String subject, Moment started, String outcome, LocalDate day) {
    Moment completed = started.followedOn(day, office.dice());
    Fact fact = new Fact.AssessmentCompleted(Optional.of(outcome));
    office.recorder().enterForAll(family, subject, FactType.ASSESSMENT_COMPLETED, completed, fact);
  }

  private void confer(Family family, String subject, LocalDate day, boolean plan) {
    Moment held = Moment.inOfficeHours(day, office.dice());
    office
        .recorder()
        .enterForAll(family, subject, FactType.CONFERENCE_HELD, held, new Fact.ConferenceHeld());
    if (plan) {
      plans.start(family, held);
    }
  }
}
