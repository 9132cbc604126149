package org.dutywatch.simulator.model;

import java.util.List;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.Fact.ReferralOutcome;

/**
 * The figures that differ between the practices. Where they come from stands in docs/simulator.md.
 *
 * @param decisions what is decided about a referral
 * @param firstAssessment the kind of assessment that follows a referral
 * @param firstLength how long it takes, in office days
 * @param lengthFromReferral whether that counts from the referral; else from the assessment's start
 * @param firstMost office days that it takes at most where all is done in good time
 * @param secondAssessment the kind that may follow the first
 * @param secondShare of first assessments, are followed by one
 * @param secondDelay office days from the end of the first to the start of the second
 * @param secondLength how long it takes, in office days
 * @param secondMost office days that it takes at most where all is done in good time
 * @param enquiryShare of referrals that are assessed, lead to a section 47 enquiry too
 * @param earlierPlansShare of families, had plans before the feed began
 * @param backOnPlanShare of families whose plans end, come to have second ones
 */
record Figures(
    Weighted<ReferralOutcome> decisions,
    AssessmentKind firstAssessment,
    Spread firstLength,
    boolean lengthFromReferral,
    int firstMost,
    AssessmentKind secondAssessment,
    double secondShare,
    Spread secondDelay,
    Spread secondLength,
    int secondMost,
    double enquiryShare,
    double earlierPlansShare,
    double backOnPlanShare) {

  private static final Spread CHILD_AND_FAMILY_LENGTH =
      Spread.from(0)
          .upTo(0, 1.8)
          .upTo(10, 11.7)
          .upTo(20, 17.3)
          .upTo(30, 15.8)
          .upTo(40, 20.2)
          .upTo(45, 18.9)
          .upTo(50, 5.8)
          .upTo(60, 4.3)
          .upTo(75, 3)
          .upTo(95, 1.2);
  private static final Spread INITIAL_LENGTH =
      Spread.from(0).upTo(0, 3).upTo(3, 20).upTo(7, 52).upTo(10, 13).upTo(15, 7).upTo(30, 5);
  private static final Spread CORE_LENGTH =
      Spread.from(1)
          .upTo(10, 8)
          .upTo(20, 15)
          .upTo(30, 25)
          .upTo(35, 25.2)
          .upTo(45, 14)
          .upTo(60, 8)
          .upTo(90, 4.8);

  static Figures of(Practice practice) {
    return practice == Practice.TWO_STAGE ? twoStage() : singleAssessment();
  }

  private static Figures twoStage() {
    return new Figures(
        decisions(71, 6.5, 13, 9.5),
        AssessmentKind.INITIAL,
        INITIAL_LENGTH,
        true,
        6,
        AssessmentKind.CORE,
        0.33,
        Spread.from(0).upTo(0, 50).upTo(3, 40).upTo(8, 10),
        CORE_LENGTH,
        25,
        0.48,
        0.11,
        0.08);
  }

  private static Figures singleAssessment() {
    return new Figures(
        decisions(83.5, 7.5, 4, 5),
        AssessmentKind.CHILD_AND_FAMILY,
        CHILD_AND_FAMILY_LENGTH,
        false,
        40,
        AssessmentKind.CHILD_AND_FAMILY,
        0.14,
        Spread.from(20).upTo(120, 1),
        CHILD_AND_FAMILY_LENGTH,
        40,
        0.39,
        0.14,
        0.14);
  }

  private static Weighted<ReferralOutcome> decisions(
      double assessment, double strategyDiscussion, double earlyHelp, double noFurtherAction) {
    return Weighted.of(
        List.of(
            ReferralOutcome.ASSESSMENT,
            ReferralOutcome.STRATEGY_DISCUSSION,
            ReferralOutcome.EARLY_HELP,
            ReferralOutcome.NO_FURTHER_ACTION),
        assessment,
        strategyDiscussion,
        earlyHelp,
        noFurtherAction);
  }
}
