package org.dutywatch.simulator.truth;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordType;
import org.dutywatch.simulator.calendar.OfficeDays;

/** Counts the assessments and enquiries of a child. */
record TruthOfAssessments(Rules rules, Tally tally) {
  private static final Optional<String> LEADS_TO_CONFERENCE = Optional.of("conference");

  void count(ChildBook child) {
    child.all(RecordType.ASSESSMENT).forEach(assessment -> count(assessment, child));
  }

  private void count(RecordBook assessment, ChildBook child) {
    Fact.AssessmentStarted started = (Fact.AssessmentStarted) assessment.opening().orElseThrow();
    Optional<RecordBook> referral = child.referral(started);
    Place place = new Place(assessment.id().authority(), locality(started, referral));
    Optional<LocalDate> completed = assessment.day(FactType.ASSESSMENT_COMPLETED);
    completed.ifPresent(day -> tally.count(Indicators.ASSESSMENTS_COMPLETED, place, day));
    if (started.kind() == AssessmentKind.SECTION_47) {
      countConference(assessment, place);
    }
    if (started.kind() == rules.firstAssessment()) {
      LocalDate start = referral.map(RecordBook::day).orElse(assessment.day());
      tally.clock(first(rules), place, first(rules, start, completed));
    }
    countFromStart(started.kind(), assessment.day(), completed, place);
  }

  private static String locality(Fact.AssessmentStarted started, Optional<RecordBook> referral) {
    return started.locality().equals(Fact.UNKNOWN)
        ? referral
            .flatMap(RecordBook::opening)
            .map(fact -> ((Fact.ReferralReceived) fact).locality())
            .orElse(Fact.UNKNOWN)
        : started.locality();
  }

  private void countConference(RecordBook enquiry, Place place) {
    Optional<LocalDate> held = enquiry.day(FactType.CONFERENCE_HELD);
    boolean due =
        enquiry
            .fact(FactType.ASSESSMENT_COMPLETED)
            .filter(fact -> ((Fact.AssessmentCompleted) fact).outcome().equals(LEADS_TO_CONFERENCE))
            .isPresent();
    if (due || held.isPresent()) {
      LocalDate last = OfficeDays.after(enquiry.day(), Rules.DAYS_TO_CONFERENCE);
      tally.clock(Indicators.CONFERENCE, place, Run.until(enquiry.day(), last, held));
    }
  }

  private void countFromStart(
      AssessmentKind kind, LocalDate start, Optional<LocalDate> completed, Place place) {
    if (rules.inTwoStages() && kind == AssessmentKind.CORE) {
      LocalDate due = OfficeDays.after(start, Rules.DAYS_OF_CORE_ASSESSMENT);
      tally.clock(Indicators.CORE, place, Run.until(start, due, completed));
    } else if (!rules.inTwoStages() && kind == AssessmentKind.CHILD_AND_FAMILY) {
      tally.clock(Indicators.FROM_START, place, first(rules, start, completed));
    }
  }

  /** The clock of the first assessment. */
  static String first(Rules rules) {
    return rules.inTwoStages() ? Indicators.INITIAL : Indicators.CHILD_AND_FAMILY;
  }

  /** How the clock of a first assessment runs from a day. */
  static Run first(Rules rules, LocalDate start, Optional<LocalDate> completed) {
    return Run.until(start, OfficeDays.after(start, rules.daysOfFirstAssessment(start)), completed);
  }
}
