package org.dutywatch.monitor.domain.mark;

import java.time.LocalDate;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.monitor.domain.file.Referral;
import org.dutywatch.monitor.domain.file.Relatives;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Measure.NfaReasonRecorded;
import org.dutywatch.monitor.domain.policy.Measure.ReReferral;

/** The shares that are taken of referrals. */
final class ReferralShares {
  private ReferralShares() {}

  static void enter(Measure measure, Referral referral, Relatives relatives, Entry entry) {
    if (measure instanceof NfaReasonRecorded) {
      reasonRecorded(referral, entry);
    } else if (measure instanceof ReReferral reReferral) {
      boolean before = wasReferredBefore(referral, reReferral.withinMonths(), relatives);
      entry.add(referral.receivedOn(), Kind.HAPPENED, before ? 1 : 0);
    } else {
      entry.add(referral.receivedOn(), Kind.HAPPENED, wentOn(referral, relatives) ? 1 : 0);
    }
  }

  private static void reasonRecorded(Referral referral, Entry entry) {
    if (referral.decidedAs(ReferralOutcome.NO_FURTHER_ACTION)) {
      Referral.Decision decision = referral.decision().orElseThrow();
      entry.add(decision.on(), Kind.HAPPENED, decision.reasoned() ? 1 : 0);
    }
  }

  private static boolean wasReferredBefore(
      Referral referral, int withinMonths, Relatives relatives) {
    LocalDate since = referral.receivedOn().minusMonths(withinMonths);
    for (Referral other : relatives.referrals()) {
      if (other.receivedAt().isBefore(referral.receivedAt())
          && !other.receivedOn().isBefore(since)) {
        return true;
      }
    }
    return false;
  }

  private static boolean wentOn(Referral referral, Relatives relatives) {
    return referral.decidedAs(ReferralOutcome.ASSESSMENT)
        || relatives.isNamed(referral, AssessmentKind.INITIAL)
        || relatives.isNamed(referral, AssessmentKind.CHILD_AND_FAMILY);
  }
}
