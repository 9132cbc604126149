package org.dutywatch.peers.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.Event;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventReader;

/** Reads the events that the three figures need, and passes over all others. */
public final class ToldReader {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String NOBODY = "-";

  private static final Set<FactType> NEEDED =
      EnumSet.of(
          FactType.REFERRAL_RECEIVED,
          FactType.REFERRAL_WITHDRAWN,
          FactType.ASSESSMENT_STARTED,
          FactType.ASSESSMENT_COMPLETED,
          FactType.ASSESSMENT_WITHDRAWN,
          FactType.CP_PLAN_STARTED,
          FactType.CP_PLAN_WITHDRAWN,
          FactType.DV_NOTIFICATION_RECEIVED,
          FactType.DV_NOTIFICATION_ASSESSED,
          FactType.DV_NOTIFICATION_WITHDRAWN);

  private final EventReader reader = new EventReader(NOBODY);

  /** What an event says; empty where it is not needed or breaks the contract. */
  public Optional<Told> read(byte[] json) {
    try {
      Event event = reader.structured(json);
      return event instanceof Statement statement && NEEDED.contains(statement.type())
          ? Optional.of(told(statement))
          : Optional.empty();
    } catch (RefusedException ignored) {
      return Optional.empty(); // a real job would keep it for somebody to look at
    }
  }

  private static Told told(Statement statement) {
    RecordId record = statement.record();
    Instant time = statement.time();
    Instant recorded = statement.recordedTime();
    Opening opening = statement.fact().map(ToldReader::opening).orElse(Opening.NONE);
    return new Told(
        record.eventKey(),
        record.authority(),
        named(record.type(), record.subject()),
        statement.type().name(),
        statement.id(),
        statement.source(),
        time.getEpochSecond(),
        time.getNano(),
        day(time),
        recorded.getEpochSecond(),
        recorded.getNano(),
        day(recorded),
        statement.retracts(),
        opening.locality(),
        opening.referral(),
        opening.counted(),
        opening.previousPlans(),
        statement.data().toString());
  }

  private static String named(RecordType type, String subject) {
    return type + " " + subject;
  }

  private static long day(Instant time) {
    return LocalDate.ofInstant(time, LONDON).toEpochDay();
  }

  /** What an opening fact states beside its date. */
  private record Opening(String locality, String referral, boolean counted, int previousPlans) {
    static final Opening NONE = new Opening(Fact.UNKNOWN, "", false, 0);
  }

  private static Opening opening(Fact fact) {
    if (fact instanceof Fact.ReferralReceived referral) {
      return new Opening(referral.locality(), "", true, 0);
    }
    if (fact instanceof Fact.AssessmentStarted assessment) {
      return new Opening(
          assessment.locality(),
          assessment.referral().map(named -> named(RecordType.REFERRAL, named)).orElse(""),
          assessment.kind() == AssessmentKind.CHILD_AND_FAMILY,
          0);
    }
    if (fact instanceof Fact.PlanStarted plan) {
      return new Opening(plan.locality(), "", true, plan.previousPlans());
    }
    return fact instanceof Fact.NotificationReceived notification
        ? new Opening(notification.locality(), "", true, 0)
        : Opening.NONE;
  }
}
