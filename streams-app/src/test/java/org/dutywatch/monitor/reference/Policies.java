package org.dutywatch.monitor.reference;

import static org.dutywatch.monitor.domain.policy.Course.Runs.ALWAYS;
import static org.dutywatch.monitor.domain.policy.Course.Runs.ONCE_A_CONFERENCE_IS_DUE;
import static org.dutywatch.monitor.domain.policy.Course.Runs.ONCE_STOPPED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Course.Between;
import org.dutywatch.monitor.domain.policy.Course.Reviews;
import org.dutywatch.monitor.domain.policy.Course.Runs;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Indicator.Polarity;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Measure.Count;
import org.dutywatch.monitor.domain.policy.Measure.Counted;
import org.dutywatch.monitor.domain.policy.Measure.LongPlan;
import org.dutywatch.monitor.domain.policy.Measure.NfaReasonRecorded;
import org.dutywatch.monitor.domain.policy.Measure.ReReferral;
import org.dutywatch.monitor.domain.policy.Measure.ReferralToAssessment;
import org.dutywatch.monitor.domain.policy.Measure.RepeatPlan;
import org.dutywatch.monitor.domain.policy.Measure.ReviewsInTime;
import org.dutywatch.monitor.domain.policy.Measure.Timeliness;
import org.dutywatch.monitor.domain.policy.Moment;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.policy.Timescale;

/** The three policies, in code: what is measured and by what timescales, without any targets. */
public final class Policies {
  private static final Timescale ONE_WORKING_DAY = workingDays(1);
  private static final Timescale SAME_DAY = Timescale.always(new Allowance.Days(0));
  private static final Timescale ONE_DAY = Timescale.always(new Allowance.Days(1));
  private static final Timescale THREE_MONTHS = Timescale.always(new Allowance.Months(3));
  private static final Timescale SIX_MONTHS = Timescale.always(new Allowance.Months(6));

  private Policies() {}

  /** Initial and core assessments, with the timescales of 2008 to 2011. */
  public static Policy southend2010() {
    return policy("southend-2010", workingDays(5), twoStages(workingDays(7)));
  }

  /** The same, with 10 working days for initial assessments from 1 April 2010. */
  public static Policy england2010To2013() {
    Timescale initial =
        new Timescale(
            List.of(
                new Timescale.Step(LocalDate.MIN, new Allowance.WorkingDays(7)),
                new Timescale.Step(LocalDate.of(2010, 4, 1), new Allowance.WorkingDays(10))));
    return policy("england-2010-2013", workingDays(5), twoStages(initial));
  }

  /** The single child and family assessment of today. */
  public static Policy englandCurrent() {
    AssessmentKind kind = AssessmentKind.CHILD_AND_FAMILY;
    return policy(
        "england-current",
        ONE_WORKING_DAY,
        List.of(
            assessment(
                "child-and-family-assessment",
                kind,
                Moment.REFERRAL_RECEIVED,
                workingDays(45),
                true),
            assessment(
                "child-and-family-assessment-from-start",
                kind,
                Moment.ASSESSMENT_STARTED,
                workingDays(45),
                false)));
  }

  private static Policy policy(
      String id, Timescale referrerInformed, List<Indicator> assessmentClocks) {
    List<Indicator> indicators = new ArrayList<>();
    addReferralClocks(indicators, referrerInformed);
    indicators.addAll(assessmentClocks);
    indicators.add(conference());
    indicators.add(indicator("cp-review", new Timeliness(new Reviews(THREE_MONTHS, SIX_MONTHS))));
    addNotificationClocks(indicators);
    addShares(indicators);
    for (Counted of : Counted.values()) {
      indicators.add(indicator(of.label(), new Count(of)));
    }
    return new Policy(id, id, indicators);
  }

  private static void addReferralClocks(List<Indicator> indicators, Timescale referrerInformed) {
    indicators.add(
        clock(
            "referral-decision",
            Moment.REFERRAL_RECEIVED,
            Moment.REFERRAL_DECIDED,
            ONE_WORKING_DAY,
            ALWAYS));
    indicators.add(
        clock(
            "referrer-informed",
            Moment.REFERRAL_RECEIVED,
            Moment.REFERRER_INFORMED,
            referrerInformed,
            ALWAYS));
  }

  private static void addNotificationClocks(List<Indicator> indicators) {
    indicators.add(
        clock(
            "dv-notification",
            Moment.INCIDENT,
            Moment.NOTIFICATION_RECEIVED,
            ONE_DAY,
            ONCE_STOPPED));
    indicators.add(
        clock(
            "dv-risk-assessment",
            Moment.NOTIFICATION_RECEIVED,
            Moment.NOTIFICATION_ASSESSED,
            SAME_DAY,
            ALWAYS));
  }

  private static void addShares(List<Indicator> indicators) {
    indicators.add(indicator("repeat-cp-plan", new RepeatPlan(0)));
    indicators.add(indicator("repeat-cp-plan-12m", new RepeatPlan(12)));
    indicators.add(indicator("repeat-cp-plan-24m", new RepeatPlan(24)));
    indicators.add(indicator("long-cp-plan", new LongPlan(24)));
    indicators.add(indicator("cp-reviews-in-time", new ReviewsInTime(3)));
    indicators.add(indicator("referral-to-assessment", new ReferralToAssessment()));
    indicators.add(indicator("re-referral", new ReReferral(12)));
    indicators.add(indicator("nfa-reason-recorded", new NfaReasonRecorded()));
  }

  private static List<Indicator> twoStages(Timescale initial) {
    return List.of(
        assessment(
            "initial-assessment", AssessmentKind.INITIAL, Moment.REFERRAL_RECEIVED, initial, true),
        assessment(
            "core-assessment",
            AssessmentKind.CORE,
            Moment.ASSESSMENT_STARTED,
            workingDays(35),
            false));
  }

  private static Indicator assessment(
      String id, AssessmentKind kind, Moment starts, Timescale timescale, boolean waitsOnReferral) {
    return indicator(
        id,
        new Timeliness(
            new Between(
                RecordType.ASSESSMENT,
                Optional.of(kind),
                starts,
                Moment.ASSESSMENT_COMPLETED,
                timescale,
                ALWAYS,
                waitsOnReferral)));
  }

  private static Indicator conference() {
    return indicator(
        "conference",
        new Timeliness(
            new Between(
                RecordType.ASSESSMENT,
                Optional.of(AssessmentKind.SECTION_47),
                Moment.ASSESSMENT_STARTED,
                Moment.CONFERENCE_HELD,
                workingDays(15),
                ONCE_A_CONFERENCE_IS_DUE,
                false)));
  }

  private static Indicator clock(
      String id, Moment starts, Moment stops, Timescale timescale, Runs runs) {
    Course course =
        new Between(starts.record(), Optional.empty(), starts, stops, timescale, runs, false);
    return indicator(id, new Timeliness(course));
  }

  private static Indicator indicator(String id, Measure measure) {
    return new Indicator(
        id, id, id, Polarity.NEITHER, Optional.empty(), List.of(), List.of(), "", measure, false);
  }

  private static Timescale workingDays(int count) {
    return Timescale.always(new Allowance.WorkingDays(count));
  }
}
