package org.dutywatch.monitor.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;

/**
 * Tells what happened in few words, for tests. A day without a time is noon of that day. What is
 * not said is plain: recorded when it happened, no locality, team, agency or family.
 */
final class Story {
  private Story() {}

  static Said received(String referral, String day) {
    return receivedFrom(referral, day, "unknown", "unknown", "unknown");
  }

  static Said receivedFrom(
      String referral, String day, String agency, String locality, String team) {
    return said(
        FactType.REFERRAL_RECEIVED,
        referral,
        day,
        new Fact.ReferralReceived(Optional.empty(), agency, locality, team));
  }

  static Said decided(String referral, String day, ReferralOutcome outcome) {
    return said(
        FactType.REFERRAL_DECIDED,
        referral,
        day,
        new Fact.ReferralDecided(outcome, Optional.empty()));
  }

  static Said noFurtherAction(String referral, String day, String reason) {
    return said(
        FactType.REFERRAL_DECIDED,
        referral,
        day,
        new Fact.ReferralDecided(ReferralOutcome.NO_FURTHER_ACTION, Optional.of(reason)));
  }

  static Said informed(String referral, String day) {
    return said(FactType.REFERRER_INFORMED, referral, day, new Fact.ReferrerInformed());
  }

  static Said started(String assessment, String day, AssessmentKind kind, String referral) {
    return startedIn(assessment, day, kind, referral, "unknown");
  }

  static Said startedIn(
      String assessment, String day, AssessmentKind kind, String referral, String locality) {
    return said(
        FactType.ASSESSMENT_STARTED,
        assessment,
        day,
        new Fact.AssessmentStarted(
            Optional.of(referral), Optional.empty(), kind, locality, "unknown"));
  }

  static Said completed(String assessment, String day) {
    return completedWith(assessment, day, "none");
  }

  static Said completedWith(String assessment, String day, String outcome) {
    return said(
        FactType.ASSESSMENT_COMPLETED,
        assessment,
        day,
        new Fact.AssessmentCompleted(Optional.of(outcome)));
  }

  static Said conferenceHeld(String enquiry, String day) {
    return said(FactType.CONFERENCE_HELD, enquiry, day, new Fact.ConferenceHeld());
  }

  static Said planStarted(String plan, String day) {
    return planStarted(plan, day, Optional.empty(), 0);
  }

  static Said planStarted(String plan, String day, Optional<String> family, int previousPlans) {
    return said(
        FactType.CP_PLAN_STARTED,
        plan,
        day,
        new Fact.PlanStarted(
            family, Fact.PlanCategory.NEGLECT, previousPlans, "unknown", "unknown"));
  }

  static Said planStartedIn(String plan, String day, String locality, String team) {
    return said(
        FactType.CP_PLAN_STARTED,
        plan,
        day,
        new Fact.PlanStarted(Optional.empty(), Fact.PlanCategory.NEGLECT, 0, locality, team));
  }

  /** A review; its own id is the day. */
  static Said reviewed(String plan, String day) {
    return said(FactType.CP_PLAN_REVIEWED, plan, day, new Fact.PlanReviewed());
  }

  static Said planEnded(String plan, String day) {
    return said(FactType.CP_PLAN_ENDED, plan, day, new Fact.PlanEnded(Optional.empty()));
  }

  static Said notified(String notification, String incident, String day, String... children) {
    return said(
        FactType.DV_NOTIFICATION_RECEIVED,
        notification,
        day,
        new Fact.NotificationReceived(
            instant(incident), List.of(children), Fact.Risk.STANDARD, "unknown", "unknown"));
  }

  /** A notification of an incident of that day, without children. */
  static Said notifiedIn(String notification, String day, String locality, String team) {
    return said(
        FactType.DV_NOTIFICATION_RECEIVED,
        notification,
        day,
        new Fact.NotificationReceived(instant(day), List.of(), Fact.Risk.STANDARD, locality, team));
  }

  static Said riskAssessed(String notification, String day) {
    return said(
        FactType.DV_NOTIFICATION_ASSESSED,
        notification,
        day,
        new Fact.NotificationAssessed(Optional.empty()));
  }

  static Said withdrawn(FactType type, String subject, String day) {
    return said(type, subject, day, new Fact.Withdrawn());
  }

  private static Said said(FactType type, String subject, String day, Fact fact) {
    String child = type.record() == RecordType.DV_NOTIFICATION ? "" : "Kim";
    String review = type == FactType.CP_PLAN_REVIEWED ? day : "";
    RecordId record = new RecordId("A", type.record(), child, subject);
    Instant time = instant(day);
    return new Said(
        new Statement(
            record, type, review, "id", "source", time, time, Optional.of(fact), data("{}")));
  }

  private static Instant instant(String day) {
    return OffsetDateTime.parse(day.contains("T") ? day : day + "T12:00Z").toInstant();
  }

  private static Data data(String json) {
    return Data.of(json.getBytes(UTF_8));
  }

  /** One statement, and the same with something about it changed. */
  record Said(Statement statement) {

    Said recorded(String day) {
      return change(statement.record(), statement.id(), instant(day), statement.fact());
    }

    Said withId(String id) {
      return change(statement.record(), id, statement.recordedTime(), statement.fact());
    }

    Said from(String source) {
      Statement s = statement;
      return new Said(
          new Statement(
              s.record(),
              s.type(),
              s.review(),
              s.id(),
              source,
              s.time(),
              s.recordedTime(),
              s.fact(),
              s.data()));
    }

    Said withData(String json) {
      Statement s = statement;
      return new Said(
          new Statement(
              s.record(),
              s.type(),
              s.review(),
              s.id(),
              s.source(),
              s.time(),
              s.recordedTime(),
              s.fact(),
              data(json)));
    }

    Said ofChild(String child) {
      RecordId of = statement.record();
      return about(new RecordId(of.authority(), of.type(), child, of.subject()));
    }

    Said in(String authority) {
      RecordId of = statement.record();
      return about(new RecordId(authority, of.type(), of.child(), of.subject()));
    }

    Said retracted() {
      return change(statement.record(), statement.id(), statement.recordedTime(), Optional.empty());
    }

    private Said about(RecordId record) {
      return change(record, statement.id(), statement.recordedTime(), statement.fact());
    }

    private Said change(RecordId record, String id, Instant recorded, Optional<Fact> fact) {
      Statement s = statement;
      return new Said(
          new Statement(
              record, s.type(), s.review(), id, s.source(), s.time(), recorded, fact, s.data()));
    }
  }
}
