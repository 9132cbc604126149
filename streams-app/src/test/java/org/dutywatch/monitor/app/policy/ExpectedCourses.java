package org.dutywatch.monitor.app.policy;

import java.util.Optional;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Course.Runs;
import org.dutywatch.monitor.domain.policy.Moment;
import org.dutywatch.monitor.domain.policy.Timescale;

/** The courses of the clocks as their definitions say. */
final class ExpectedCourses {

  private ExpectedCourses() {}

  static Course referral(Moment stops, int workingDays) {
    return new Course.Between(
        RecordType.REFERRAL,
        Optional.empty(),
        Moment.REFERRAL_RECEIVED,
        stops,
        Timescale.always(new Allowance.WorkingDays(workingDays)),
        Runs.ALWAYS,
        false);
  }

  static Course assessment(
      AssessmentKind kind, Moment starts, int workingDays, boolean waitsOnReferral) {
    return new Course.Between(
        RecordType.ASSESSMENT,
        Optional.of(kind),
        starts,
        Moment.ASSESSMENT_COMPLETED,
        Timescale.always(new Allowance.WorkingDays(workingDays)),
        Runs.ALWAYS,
        waitsOnReferral);
  }

  static Course conference() {
    return new Course.Between(
        RecordType.ASSESSMENT,
        Optional.of(AssessmentKind.SECTION_47),
        Moment.ASSESSMENT_STARTED,
        Moment.CONFERENCE_HELD,
        Timescale.always(new Allowance.WorkingDays(15)),
        Runs.ONCE_A_CONFERENCE_IS_DUE,
        false);
  }

  static Course reviews() {
    return new Course.Reviews(
        Timescale.always(new Allowance.Months(3)), Timescale.always(new Allowance.Months(6)));
  }

  static Course policeClock() {
    return new Course.Between(
        RecordType.DV_NOTIFICATION,
        Optional.empty(),
        Moment.INCIDENT,
        Moment.NOTIFICATION_RECEIVED,
        Timescale.always(new Allowance.Days(1)),
        Runs.ONCE_STOPPED,
        false);
  }

  static Course riskAssessment() {
    return new Course.Between(
        RecordType.DV_NOTIFICATION,
        Optional.empty(),
        Moment.NOTIFICATION_RECEIVED,
        Moment.NOTIFICATION_ASSESSED,
        Timescale.always(new Allowance.Days(0)),
        Runs.ALWAYS,
        false);
  }
}
