package org.dutywatch.simulator.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.simulator.calendar.OfficeDays;

/**
 * What a council's duty manager has before them: the work that is open by what is on record so far.
 * Only what the tests of the simulator need of the monitor's rules, and its days are office days.
 */
final class Desk {
  private final Map<RecordId, Map<String, Statement>> records = new HashMap<>();
  private final Set<RecordId> withdrawn = new HashSet<>();
  private final Set<RecordId> pending = new HashSet<>();

  /** Referrals that an assessment names. */
  private final Set<RecordId> takenUp = new HashSet<>();

  /** What must be done by some day. */
  enum Work {
    DECISION,
    TELLING_THE_REFERRER,
    ASSESSMENT_SINCE_REFERRAL,
    ASSESSMENT_SINCE_START,
    CONFERENCE,
    REVIEW,
    RISK_ASSESSMENT
  }

  /**
   * Something that is not done yet.
   *
   * @param since the day from which it is waited for
   * @param due the last day on which it is in time
   */
  record Open(Work work, RecordId record, LocalDate since, LocalDate due) {}

  /** Takes what is recorded next. */
  void take(Statement event) {
    RecordId id = event.record();
    if (event.type().withdraws()) {
      withdrawn.add(id);
    } else if (event.retracts()) {
      facts(id).remove(event.type() + event.review());
    } else {
      facts(id).put(event.type() + event.review(), event);
    }
    if (fact(id, FactType.ASSESSMENT_STARTED).orElse(null) instanceof Fact.AssessmentStarted fact) {
      fact.referral().ifPresent(subject -> takenUp.add(referral(id, subject)));
    }
    pending.add(id);
  }

  /** All that is open. */
  List<Open> open() {
    List<Open> all = new ArrayList<>();
    List<RecordId> done = new ArrayList<>();
    for (RecordId id : pending) {
      List<Open> found = withdrawn.contains(id) ? List.of() : open(id);
      all.addAll(found);
      if (found.isEmpty()) {
        done.add(id);
      }
    }
    done.forEach(pending::remove);
    return all;
  }

  private List<Open> open(RecordId id) {
    List<Open> found = new ArrayList<>();
    switch (id.type()) {
      case REFERRAL -> addOfReferral(id, found);
      case ASSESSMENT -> addOfAssessment(id, found);
      case CP_PLAN -> addReview(id, found);
      case DV_NOTIFICATION -> addRiskAssessment(id, found);
    }
    return found;
  }

  private void addOfReferral(RecordId id, List<Open> found) {
    Optional<LocalDate> received = day(id, FactType.REFERRAL_RECEIVED);
    if (received.isEmpty()) {
      return;
    }
    LocalDate since = received.get();
    if (!isDone(id, FactType.REFERRAL_DECIDED, since)) {
      found.add(within(1, Work.DECISION, id, since));
    } else if (!takenUp.contains(id)
        && fact(id, FactType.REFERRAL_DECIDED).orElseThrow() instanceof Fact.ReferralDecided fact
        && fact.outcome() == Fact.ReferralOutcome.ASSESSMENT) {
      found.add(within(45, Work.ASSESSMENT_SINCE_REFERRAL, id, since));
    }
    if (!isDone(id, FactType.REFERRER_INFORMED, since)) {
      found.add(within(1, Work.TELLING_THE_REFERRER, id, since));
    }
  }

  private void addOfAssessment(RecordId id, List<Open> found) {
    Optional<LocalDate> started = day(id, FactType.ASSESSMENT_STARTED);
    if (started.isEmpty()) {
      return;
    }
    Fact.AssessmentStarted fact =
        (Fact.AssessmentStarted) fact(id, FactType.ASSESSMENT_STARTED).orElseThrow();
    LocalDate since = started.get();
    if (fact.kind() == AssessmentKind.SECTION_47) {
      if (fact(id, FactType.ASSESSMENT_COMPLETED).orElse(null)
              instanceof Fact.AssessmentCompleted completed
          && completed.outcome().equals(Optional.of("conference"))
          && !isDone(id, FactType.CONFERENCE_HELD, since)) {
        found.add(within(15, Work.CONFERENCE, id, since));
      }
    } else if (!isDone(id, FactType.ASSESSMENT_COMPLETED, since)) {
      int days = fact.kind() == AssessmentKind.CHILD_AND_FAMILY ? 45 : 35;
      if (fact.kind() != AssessmentKind.INITIAL) {
        found.add(within(days, Work.ASSESSMENT_SINCE_START, id, since));
      }
      if (fact.kind() != AssessmentKind.CORE) {
        LocalDate first = sinceReferral(id, fact).orElse(since);
        int allowed = fact.kind() == AssessmentKind.INITIAL ? 7 : 45;
        found.add(within(allowed, Work.ASSESSMENT_SINCE_REFERRAL, id, first));
      }
    }
  }

  private Optional<LocalDate> sinceReferral(RecordId id, Fact.AssessmentStarted fact) {
    return fact.referral()
        .flatMap(subject -> day(referral(id, subject), FactType.REFERRAL_RECEIVED));
  }

  private void addReview(RecordId id, List<Open> found) {
    Optional<LocalDate> started = day(id, FactType.CP_PLAN_STARTED);
    if (started.isEmpty() || isDone(id, FactType.CP_PLAN_ENDED, started.get())) {
      return;
    }
    Optional<LocalDate> last =
        facts(id).values().stream()
            .filter(event -> event.type() == FactType.CP_PLAN_REVIEWED)
            .map(Desk::day)
            .filter(day -> !day.isBefore(started.get()))
            .max(LocalDate::compareTo);
    LocalDate since = last.orElse(started.get());
    LocalDate due = since.plusMonths(last.isPresent() ? 6 : 3);
    found.add(new Open(Work.REVIEW, id, since, due));
  }

  private void addRiskAssessment(RecordId id, List<Open> found) {
    Optional<LocalDate> received = day(id, FactType.DV_NOTIFICATION_RECEIVED);
    if (received.isPresent() && !isDone(id, FactType.DV_NOTIFICATION_ASSESSED, received.get())) {
      found.add(new Open(Work.RISK_ASSESSMENT, id, received.get(), received.get()));
    }
  }

  private static Open within(int officeDays, Work work, RecordId id, LocalDate since) {
    return new Open(work, id, since, OfficeDays.after(since, officeDays));
  }

  private static RecordId referral(RecordId assessment, String subject) {
    return new RecordId(assessment.authority(), RecordType.REFERRAL, assessment.child(), subject);
  }

  /** What is dated before the work began is a slip, and nothing is done by it. */
  private boolean isDone(RecordId id, FactType by, LocalDate since) {
    return day(id, by).filter(day -> !day.isBefore(since)).isPresent();
  }

  private Optional<LocalDate> day(RecordId id, FactType type) {
    return Optional.ofNullable(facts(id).get(type.toString())).map(Desk::day);
  }

  private Optional<Fact> fact(RecordId id, FactType type) {
    return Optional.ofNullable(facts(id).get(type.toString())).flatMap(Statement::fact);
  }

  private Map<String, Statement> facts(RecordId id) {
    return records.computeIfAbsent(id, any -> new HashMap<>());
  }

  private static LocalDate day(Statement event) {
    return LocalDate.ofInstant(event.time(), Moment.ENGLAND);
  }
}
