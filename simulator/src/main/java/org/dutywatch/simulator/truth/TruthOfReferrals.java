package org.dutywatch.simulator.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordType;
import org.dutywatch.simulator.calendar.OfficeDays;

/** Counts the referrals of a child. */
record TruthOfReferrals(Rules rules, Tally tally) {
  private static final int MONTHS_OF_RE_REFERRAL = 12;

  void count(ChildBook child) {
    List<RecordBook> referrals = child.all(RecordType.REFERRAL);
    referrals.forEach(referral -> count(referral, child, referrals));
  }

  private void count(RecordBook referral, ChildBook child, List<RecordBook> all) {
    Fact.ReferralReceived received = (Fact.ReferralReceived) referral.opening().orElseThrow();
    Place place = new Place(referral.id().authority(), received.locality());
    LocalDate day = referral.day();
    tally.count(Indicators.REFERRALS, place, day);
    tally.share(Indicators.RE_REFERRAL, place, day, isAgain(referral, all));
    tally.clock(
        Indicators.DECISION,
        place,
        Run.until(
            day,
            OfficeDays.after(day, Rules.DAYS_TO_DECIDE),
            referral.day(FactType.REFERRAL_DECIDED)));
    tally.clock(
        Indicators.INFORMED,
        place,
        Run.until(
            day,
            OfficeDays.after(day, rules.daysToInform()),
            referral.day(FactType.REFERRER_INFORMED)));
    countDecision(referral, child, place);
  }

  private static boolean isAgain(RecordBook referral, List<RecordBook> all) {
    LocalDate earliest = referral.day().minusMonths(MONTHS_OF_RE_REFERRAL);
    return all.stream()
        .anyMatch(
            other -> other.since().isBefore(referral.since()) && !other.day().isBefore(earliest));
  }

  private void countDecision(RecordBook referral, ChildBook child, Place place) {
    Optional<Fact.ReferralDecided> decision = ChildBook.decision(referral);
    List<AssessmentKind> assessments = child.assessmentsOf(referral);
    boolean toAssess = decision.filter(d -> d.outcome() == ReferralOutcome.ASSESSMENT).isPresent();
    boolean assessed =
        assessments.contains(AssessmentKind.INITIAL)
            || assessments.contains(AssessmentKind.CHILD_AND_FAMILY);
    tally.share(Indicators.TO_ASSESSMENT, place, referral.day(), toAssess || assessed);
    decision
        .filter(made -> made.outcome() == ReferralOutcome.NO_FURTHER_ACTION)
        .ifPresent(
            made ->
                tally.share(
                    Indicators.NFA_REASON,
                    place,
                    referral.day(FactType.REFERRAL_DECIDED).orElseThrow(),
                    made.reason().filter(reason -> !reason.isBlank()).isPresent()));
    if (toAssess && !assessments.contains(rules.firstAssessment())) {
      tally.clock(
          TruthOfAssessments.first(rules),
          place,
          TruthOfAssessments.first(rules, referral.day(), Optional.empty()));
    }
  }
}
