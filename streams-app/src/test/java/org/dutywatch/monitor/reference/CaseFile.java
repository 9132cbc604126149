package org.dutywatch.monitor.reference;

import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.Fact.AssessmentStarted;
import org.dutywatch.events.Fact.NotificationReceived;
import org.dutywatch.events.Fact.PlanStarted;
import org.dutywatch.events.Fact.ReferralDecided;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.events.Fact.ReferralReceived;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordType;

/** All records that count, and how they belong together. */
record CaseFile(List<CaseRecord> records) {

  List<CaseRecord> ofType(RecordType type) {
    return records.stream().filter(one -> one.id().type() == type).toList();
  }

  List<CaseRecord> referrals() {
    return ofType(RecordType.REFERRAL);
  }

  List<CaseRecord> assessments() {
    return ofType(RecordType.ASSESSMENT);
  }

  List<CaseRecord> plans() {
    return ofType(RecordType.CP_PLAN);
  }

  List<CaseRecord> notifications() {
    return ofType(RecordType.DV_NOTIFICATION);
  }

  /** The referral of the same child that an assessment names, where it is known. */
  Optional<CaseRecord> referralOf(CaseRecord assessment) {
    return referrals().stream().filter(referral -> names(assessment, referral)).findFirst();
  }

  /** Whether an assessment of this kind names a referral. */
  boolean isNamedBy(CaseRecord referral, AssessmentKind kind) {
    return assessments().stream()
        .anyMatch(assessment -> kindOf(assessment) == kind && names(assessment, referral));
  }

  private static boolean names(CaseRecord assessment, CaseRecord referral) {
    AssessmentStarted started = (AssessmentStarted) assessment.opening();
    return assessment.sameChildAs(referral)
        && started.referral().equals(Optional.of(referral.id().subject()));
  }

  /** The kind of an assessment. */
  static AssessmentKind kindOf(CaseRecord assessment) {
    return ((AssessmentStarted) assessment.opening()).kind();
  }

  /** Whether a referral was decided as assessment. */
  static boolean isDecidedAsAssessment(CaseRecord referral) {
    return isDecided(referral, ReferralOutcome.ASSESSMENT);
  }

  /** Whether a referral was decided with an outcome. */
  static boolean isDecided(CaseRecord referral, ReferralOutcome outcome) {
    return referral
        .happening(FactType.REFERRAL_DECIDED)
        .filter(decided -> ((ReferralDecided) decided.fact()).outcome() == outcome)
        .isPresent();
  }

  /** Where a record belongs. */
  Where where(CaseRecord one) {
    String authority = one.id().authority();
    Fact opening = one.opening();
    if (opening instanceof ReferralReceived referral) {
      return new Where(authority, referral.locality(), referral.team(), referral.agency());
    }
    if (opening instanceof AssessmentStarted assessment) {
      Where own = new Where(authority, assessment.locality(), assessment.team(), Fact.UNKNOWN);
      return referralOf(one).map(referral -> filledIn(own, where(referral))).orElse(own);
    }
    if (opening instanceof PlanStarted plan) {
      return new Where(authority, plan.locality(), plan.team(), Fact.UNKNOWN);
    }
    NotificationReceived notification = (NotificationReceived) opening;
    return new Where(authority, notification.locality(), notification.team(), Fact.UNKNOWN);
  }

  /** What an assessment does not state itself it takes from its referral; the agency always. */
  private static Where filledIn(Where own, Where referral) {
    return new Where(
        own.authority(),
        own.locality().equals(Fact.UNKNOWN) ? referral.locality() : own.locality(),
        own.team().equals(Fact.UNKNOWN) ? referral.team() : own.team(),
        referral.agency());
  }
}
