package org.dutywatch.monitor.domain.mark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.file.Assessment;
import org.dutywatch.monitor.domain.file.Case;
import org.dutywatch.monitor.domain.file.Plan;
import org.dutywatch.monitor.domain.file.Referral;
import org.dutywatch.monitor.domain.file.Relatives;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Course.Between;
import org.dutywatch.monitor.domain.policy.Course.Reviews;
import org.dutywatch.monitor.domain.policy.Moment;
import org.dutywatch.monitor.domain.policy.Timescale;

/** Which clocks of a course a record carries. */
final class ClockRuns {
  private final WorkingCalendar calendar;

  ClockRuns(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The clocks of this course on a record; none where the course is not for it. */
  List<ClockRun> of(Course course, Case on, Relatives relatives) {
    if (course instanceof Reviews reviews) {
      return on instanceof Plan plan ? reviews(reviews, plan) : List.of();
    }
    Between between = (Between) course;
    if (between.waitsOnReferral() && on instanceof Referral referral) {
      return waitingOn(between, referral, relatives);
    }
    return on.id().type() == between.record() && isFor(between, on)
        ? between(between, on, relatives)
        : List.of();
  }

  private static boolean isFor(Between course, Case on) {
    return course.kind().isEmpty()
        || (on instanceof Assessment assessment && assessment.kind() == course.kind().get());
  }

  private List<ClockRun> between(Between course, Case on, Relatives relatives) {
    Optional<LocalDate> start = start(course, on, relatives);
    if (start.isEmpty()) {
      return List.of();
    }
    ClockRun run =
        ClockRun.between(start.get(), due(course.timescale(), start.get()), on.on(course.stops()));
    return runs(course, on, run) ? List.of(run) : List.of();
  }

  private static Optional<LocalDate> start(Between course, Case on, Relatives relatives) {
    if (course.starts() == Moment.REFERRAL_RECEIVED && on instanceof Assessment assessment) {
      return Optional.of(
          relatives
              .referralOf(assessment)
              .map(Referral::receivedOn)
              .orElse(assessment.startedOn()));
    }
    return on.on(course.starts());
  }

  private static boolean runs(Between course, Case on, ClockRun run) {
    return switch (course.runs()) {
      case ALWAYS -> true;
      case ONCE_A_CONFERENCE_IS_DUE ->
          on instanceof Assessment assessment && assessment.leadsToConference();
      case ONCE_STOPPED -> run.stop().isPresent();
    };
  }

  /** The most dangerous case is the one that nobody has started: its clock runs on the referral. */
  private List<ClockRun> waitingOn(Between course, Referral referral, Relatives relatives) {
    AssessmentKind kind = course.kind().orElseThrow();
    if (!referral.decidedAs(ReferralOutcome.ASSESSMENT) || relatives.isNamed(referral, kind)) {
      return List.of();
    }
    LocalDate start = referral.receivedOn();
    return List.of(ClockRun.between(start, due(course.timescale(), start), Optional.empty()));
  }

  private List<ClockRun> reviews(Reviews course, Plan plan) {
    List<ClockRun> runs = new ArrayList<>();
    LocalDate start = plan.startedOn();
    Timescale timescale = course.first();
    for (LocalDate review : plan.reviewedOn()) {
      runs.add(ClockRun.between(start, due(timescale, start), Optional.of(review)));
      start = review;
      timescale = course.then();
    }
    runs.add(new ClockRun(start, due(timescale, start), Optional.empty(), plan.endedOn()));
    return runs;
  }

  private LocalDate due(Timescale timescale, LocalDate start) {
    return timescale.at(start).due(start, calendar);
  }

  /** Whether a course can put a clock on records of a type. */
  static boolean concerns(Course course, RecordType type) {
    return course.record() == type
        || (type == RecordType.REFERRAL
            && course instanceof Between between
            && between.waitsOnReferral());
  }
}
