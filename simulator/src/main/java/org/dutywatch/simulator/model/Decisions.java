package org.dutywatch.simulator.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.events.FactType;
import org.dutywatch.simulator.calendar.OfficeDays;

/** Decides about referrals, tells the referrers, and sees to what was decided. */
final class Decisions {
  private static final Spread OFFICE_DAYS_UNTIL_DECIDED =
      Spread.from(0).upTo(0, 48).upTo(1, 46).upTo(2, 4.5).upTo(4, 1).upTo(10, 0.5);
  private static final Spread OFFICE_DAYS_UNTIL_INFORMED =
      Spread.from(0).upTo(0, 79).upTo(1, 10).upTo(3, 4).upTo(10, 3.5).upTo(20, 3.5);
  private static final double REASON_STATED = 0.87;
  private static final Weighted<String> REASONS =
      Weighted.of(
          List.of(
              "Threshold not met",
              "Advice given",
              "Already known to early help",
              "Family moved away",
              "Concern not borne out"),
          40,
          25,
          15,
          10,
          10);

  /** Some families come back soon, most of those who do within a year. */
  private static final double COMES_BACK = 0.27;

  private static final Spread DAYS_UNTIL_BACK =
      Spread.from(14).upTo(90, 26).upTo(180, 26).upTo(364, 26).upTo(900, 22);

  private final Office office;
  private final Assessments assessments;
  private final Enquiries enquiries;

  Decisions(Office office, Assessments assessments, Enquiries enquiries) {
    this.office = office;
    this.assessments = assessments;
    this.enquiries = enquiries;
  }

  /** Puts the decision about a referral on the agenda. */
  void await(Referral referral) {
    LocalDate received = referral.received().day();
    int days = OFFICE_DAYS_UNTIL_DECIDED.draw(office.dice());
    LocalDate decided = office.inGoodTime(received) ? received : OfficeDays.after(received, days);
    office.agenda().on(decided, day -> decide(referral, day));
    if (office.dice().chance(COMES_BACK)) {
      office
          .doorstep()
          .from(
              received.plusDays(DAYS_UNTIL_BACK.draw(office.dice())),
              new Visit(referral.family(), Visit.Reason.CONCERN));
    }
  }

  private void decide(Referral referral, LocalDate day) {
    Moment decided = referral.received().followedOn(day, office.dice());
    ReferralOutcome outcome = outcome(referral.visit().reason());
    Fact fact = new Fact.ReferralDecided(outcome, reason(outcome));
    enterForAll(referral, FactType.REFERRAL_DECIDED, decided, fact);
    inform(referral, decided);
    if (outcome == ReferralOutcome.ASSESSMENT) {
      assessments.await(referral, decided);
      if (office.dice().chance(office.figures().enquiryShare())) {
        LocalDate start = OfficeDays.after(day, office.dice().between(0, 20));
        office.agenda().on(start, today -> enquiries.start(referral, decided, today));
      }
    } else if (outcome == ReferralOutcome.STRATEGY_DISCUSSION) {
      assessments.await(referral, decided);
      enquiries.start(referral, decided, day);
    }
  }

  private ReferralOutcome outcome(Visit.Reason reason) {
    return switch (reason) {
      case CONCERN -> office.figures().decisions().draw(office.dice());
      case VIOLENCE -> ReferralOutcome.ASSESSMENT;
      case RELAPSE -> ReferralOutcome.STRATEGY_DISCUSSION;
    };
  }

  private Optional<String> reason(ReferralOutcome outcome) {
    return outcome == ReferralOutcome.NO_FURTHER_ACTION && office.dice().chance(REASON_STATED)
        ? Optional.of(REASONS.draw(office.dice()))
        : Optional.empty();
  }

  private void inform(Referral referral, Moment decided) {
    int days = OFFICE_DAYS_UNTIL_INFORMED.draw(office.dice());
    office
        .agenda()
        .on(
            office.inGoodTime(decided.day())
                ? decided.day()
                : OfficeDays.after(decided.day(), days),
            day ->
                enterForAll(
                    referral,
                    FactType.REFERRER_INFORMED,
                    decided.followedOn(day, office.dice()),
                    new Fact.ReferrerInformed()));
  }

  private void enterForAll(Referral referral, FactType type, Moment when, Fact fact) {
    office.recorder().enterForAll(referral.family(), referral.subject(), type, when, fact);
  }
}
