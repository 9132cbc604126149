package org.dutywatch.monitor.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact.AssessmentCompleted;
import org.dutywatch.events.Fact.AssessmentStarted;
import org.dutywatch.events.Fact.NotificationReceived;
import org.dutywatch.events.FactType;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Course.Between;
import org.dutywatch.monitor.domain.policy.Course.Reviews;
import org.dutywatch.monitor.domain.policy.Course.Runs;
import org.dutywatch.monitor.domain.policy.Moment;

/** Lists every clock of a kind, one by one. */
final class ReferenceClocks {
  private final CaseFile cases;
  private final NaiveCalendar calendar;

  ReferenceClocks(CaseFile cases, NaiveCalendar calendar) {
    this.cases = cases;
    this.calendar = calendar;
  }

  /** Every clock that runs by this course. */
  List<ReferenceClock> of(Course course) {
    List<ReferenceClock> clocks = new ArrayList<>();
    if (course instanceof Between between) {
      for (CaseRecord record : cases.ofType(between.record())) {
        between(between, record).ifPresent(clocks::add);
      }
      if (between.waitsOnReferral()) {
        for (CaseRecord referral : cases.referrals()) {
          waitingOn(referral, between).ifPresent(clocks::add);
        }
      }
    } else {
      for (CaseRecord plan : cases.plans()) {
        clocks.addAll(ofReviews(plan, (Reviews) course));
      }
    }
    return clocks;
  }

  private Optional<ReferenceClock> between(Between course, CaseRecord record) {
    if (course.kind().isPresent() && CaseFile.kindOf(record) != course.kind().get()) {
      return Optional.empty();
    }
    Optional<LocalDate> start = moment(course.starts(), record);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    // A stop dated before the start does not stop the clock.
    Optional<LocalDate> stop =
        moment(course.stops(), record).filter(day -> !day.isBefore(start.get()));
    boolean runs =
        switch (course.runs()) {
          case ALWAYS -> true;
          case ONCE_A_CONFERENCE_IS_DUE -> isConferenceDue(record);
          case ONCE_STOPPED -> stop.isPresent();
        };
    if (!runs) {
      return Optional.empty();
    }
    LocalDate due = calendar.due(start.get(), course.timescale());
    boolean seenOpen = course.runs() != Runs.ONCE_STOPPED;
    return Optional.of(
        new ReferenceClock(
            record, cases.where(record), start.get(), due, stop, Optional.empty(), seenOpen));
  }

  /** The assessment that a referral was decided to have, and that nobody has started. */
  private Optional<ReferenceClock> waitingOn(CaseRecord referral, Between course) {
    if (!CaseFile.isDecidedAsAssessment(referral)
        || cases.isNamedBy(referral, course.kind().orElseThrow())) {
      return Optional.empty();
    }
    LocalDate received = referral.opened();
    LocalDate due = calendar.due(received, course.timescale());
    return Optional.of(
        new ReferenceClock(
            referral,
            cases.where(referral),
            received,
            due,
            Optional.empty(),
            Optional.empty(),
            true));
  }

  private static boolean isConferenceDue(CaseRecord enquiry) {
    boolean held = enquiry.on(FactType.CONFERENCE_HELD).isPresent();
    boolean decided =
        enquiry
            .happening(FactType.ASSESSMENT_COMPLETED)
            .flatMap(completed -> ((AssessmentCompleted) completed.fact()).outcome())
            .filter("conference"::equals)
            .isPresent();
    return held || decided;
  }

  /** The clocks of a plan, from its start to its first review and from each to the next. */
  private List<ReferenceClock> ofReviews(CaseRecord plan, Reviews course) {
    Where where = cases.where(plan);
    Optional<LocalDate> ended = plan.on(FactType.CP_PLAN_ENDED);
    List<ReferenceClock> clocks = new ArrayList<>();
    LocalDate start = plan.opened();
    LocalDate due = calendar.due(start, course.first());
    for (LocalDate review : plan.reviewDays()) {
      if (ended.isPresent() && review.isAfter(ended.get())) {
        continue;
      }
      clocks.add(
          new ReferenceClock(plan, where, start, due, Optional.of(review), Optional.empty(), true));
      start = review;
      due = calendar.due(start, course.then());
    }
    clocks.add(new ReferenceClock(plan, where, start, due, Optional.empty(), ended, true));
    return clocks;
  }

  /** The local date of a moment in a record's life, where it is known. */
  private Optional<LocalDate> moment(Moment moment, CaseRecord record) {
    return switch (moment) {
      case REFERRAL_RECEIVED ->
          Optional.of(
              record.opening() instanceof AssessmentStarted
                  ? cases.referralOf(record).orElse(record).opened()
                  : record.opened());
      case ASSESSMENT_STARTED, CP_PLAN_STARTED, NOTIFICATION_RECEIVED ->
          Optional.of(record.opened());
      case INCIDENT ->
          Optional.of(LondonDays.of(((NotificationReceived) record.opening()).incidentTime()));
      case REFERRAL_DECIDED -> record.on(FactType.REFERRAL_DECIDED);
      case REFERRER_INFORMED -> record.on(FactType.REFERRER_INFORMED);
      case ASSESSMENT_COMPLETED -> record.on(FactType.ASSESSMENT_COMPLETED);
      case CONFERENCE_HELD -> record.on(FactType.CONFERENCE_HELD);
      case CP_PLAN_ENDED -> record.on(FactType.CP_PLAN_ENDED);
      case NOTIFICATION_ASSESSED -> record.on(FactType.DV_NOTIFICATION_ASSESSED);
    };
  }
}
