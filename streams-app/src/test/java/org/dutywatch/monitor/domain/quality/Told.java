package org.dutywatch.monitor.domain.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.StandingOrder;
import org.dutywatch.monitor.domain.mark.Consequences;
import org.dutywatch.monitor.domain.mark.KeyedHash;
import org.dutywatch.monitor.domain.mark.MarkSheet;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.TrueCalendar;
import org.dutywatch.monitor.reference.Worlds;

/**
 * Facts about one child told one after another, and the findings that are left. A day without a
 * time is noon of it; what is not said was recorded when it happened.
 */
final class Told {
  private final Map<RecordId, CaseRecord> records = new LinkedHashMap<>();
  private final Set<Finding> findings = new HashSet<>();
  private final Set<Incident> incidents = new HashSet<>();
  private final Consequences consequences;
  private int events;

  Told(Policy policy) {
    consequences =
        new Consequences(new Marker(policy, TrueCalendar.workingDays(), new KeyedHash("key")));
  }

  /** What is said, as it was said first; to be said otherwise. */
  final class Said {
    private final FactType type;
    private final String subject;
    private final Instant time;
    private final Fact fact;
    private Instant recorded;
    private Optional<String> id = Optional.empty();
    private String source = "/test";
    private boolean retracted;

    private Said(FactType type, String subject, String day, Fact fact) {
      this.type = type;
      this.subject = subject;
      this.time = instant(day);
      this.fact = fact;
      this.recorded = time;
    }

    Said recorded(String day) {
      recorded = instant(day);
      return this;
    }

    Said as(String event) {
      id = Optional.of(event);
      return this;
    }

    Said from(String system) {
      source = system;
      return this;
    }

    Said retracted() {
      retracted = true;
      return this;
    }

    /** It arrives. */
    Told arrives() {
      String child = type.record() == RecordType.DV_NOTIFICATION ? "" : "Kim";
      take(
          new Statement(
              new RecordId("A", type.record(), child, subject),
              type,
              type == FactType.CP_PLAN_REVIEWED ? "review" : "",
              id.orElseGet(() -> "event " + ++events),
              source,
              time,
              recorded,
              retracted ? Optional.empty() : Optional.of(fact),
              Data.of(("{\"said\":\"" + fact + "\"}").getBytes(UTF_8))));
      return Told.this;
    }
  }

  Said received(String referral, String day) {
    return new Said(
        FactType.REFERRAL_RECEIVED,
        referral,
        day,
        new Fact.ReferralReceived(Optional.empty(), "police", "west", "duty"));
  }

  Said decided(String referral, String day) {
    return new Said(
        FactType.REFERRAL_DECIDED,
        referral,
        day,
        new Fact.ReferralDecided(ReferralOutcome.EARLY_HELP, Optional.empty()));
  }

  Said started(String assessment, String day, AssessmentKind kind) {
    return started(assessment, day, kind, Optional.empty());
  }

  Said started(String assessment, String day, AssessmentKind kind, Optional<String> referral) {
    return new Said(
        FactType.ASSESSMENT_STARTED,
        assessment,
        day,
        new Fact.AssessmentStarted(referral, Optional.empty(), kind, "west", "duty"));
  }

  Said completed(String assessment, String day) {
    return new Said(
        FactType.ASSESSMENT_COMPLETED,
        assessment,
        day,
        new Fact.AssessmentCompleted(Optional.empty()));
  }

  Said planStarted(String plan, String day) {
    return new Said(
        FactType.CP_PLAN_STARTED,
        plan,
        day,
        new Fact.PlanStarted(Optional.empty(), Fact.PlanCategory.NEGLECT, 0, "west", "duty"));
  }

  Said reviewed(String plan, String day) {
    return new Said(FactType.CP_PLAN_REVIEWED, plan, day, new Fact.PlanReviewed());
  }

  Said planEnded(String plan, String day) {
    return new Said(FactType.CP_PLAN_ENDED, plan, day, new Fact.PlanEnded(Optional.empty()));
  }

  Said notified(String notification, String incident, String day) {
    return notified(notification, incident, day, "Kim");
  }

  Said notified(String notification, String incident, String day, String... children) {
    return new Said(
        FactType.DV_NOTIFICATION_RECEIVED,
        notification,
        day,
        new Fact.NotificationReceived(
            instant(incident), List.of(children), Fact.Risk.STANDARD, "west", "duty"));
  }

  Said withdrawn(FactType type, String subject, String day) {
    return new Said(type, subject, day, new Fact.Withdrawn());
  }

  private static Instant instant(String day) {
    return OffsetDateTime.parse(day.contains("T") ? day : day + "T12:00Z").toInstant();
  }

  private void take(Statement statement) {
    RecordId id = statement.record();
    CaseRecord before = records.getOrDefault(id, CaseRecord.empty(id));
    CaseRecord after = before.with(statement, new StandingOrder(Worlds.DATA_ORDER)).record();
    MarkSheet sheet =
        consequences.of(
            before,
            after,
            type -> records.values().stream().filter(it -> it.id().type() == type).toList());
    sheet
        .findings()
        .forEach(
            (finding, sign) ->
                checkChanged(sign > 0 ? findings.add(finding) : findings.remove(finding), finding));
    sheet.incident().gone().ifPresent(gone -> checkChanged(incidents.remove(gone), gone));
    sheet.incident().come().ifPresent(come -> checkChanged(incidents.add(come), come));
    records.put(id, after);
  }

  private static void checkChanged(boolean changed, Object what) {
    if (!changed) {
      throw new IllegalStateException("came or went twice: " + what);
    }
  }

  private Set<Finding> found() {
    Set<Finding> found = new HashSet<>(findings);
    for (Incident incident : incidents) {
      found.addAll(SuspectedDuplicates.on(incident.place().epochDay(), List.copyOf(incidents)));
    }
    return found;
  }

  /** What is found on a day, in words: kind, subject, fact, and the other record. */
  List<String> on(String today) {
    List<String> words = new ArrayList<>();
    for (Finding finding : found()) {
      if (finding.kind().holds(finding.day().toEpochDay(), LocalDate.parse(today).toEpochDay())) {
        words.add(
            finding.kind().label()
                + " "
                + finding.record().subject()
                + " "
                + finding.fact().label()
                + finding.other().map(other -> " beside " + other).orElse(""));
      }
    }
    return words.stream().sorted().toList();
  }
}
