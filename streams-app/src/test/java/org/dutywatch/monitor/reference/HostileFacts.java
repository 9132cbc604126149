package org.dutywatch.monitor.reference;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;

/** Draws what a statement says, and the data that says it. Few names, so that much collides. */
final class HostileFacts {
  /** By code point the last is the greatest; by UTF-16 unit it comes before the one before it. */
  private static final List<String> NAMES = List.of("1", "2", "3", "\uff5e", "\ud83d\ude00");

  /** Blank, but for the last four: those are no white space to Unicode. */
  private static final List<String> REASONS =
      List.of(
          "", " ", "\t\n", "\u00a0", "\u0085", "\u2007", "\u3000", "\u200b", "\u001c", "\u180e",
          "x");

  private final HostileDays days;
  private final Chance chance;

  HostileFacts(HostileDays days, Chance chance) {
    this.days = days;
    this.chance = chance;
  }

  /** What is said, and the data that says it. */
  record Said(Fact fact, Data data) {}

  /** A record of a type; authorities, children and subjects come up again and again. */
  RecordId record(RecordType type) {
    String authority = chance.percent(75) ? "E06000033" : "E10000012";
    return new RecordId(authority, type, type.ofChild() ? name() : "", name());
  }

  /** One of the names that everything shares. */
  String name() {
    return chance.percent(75) ? chance.oneOf("1", "2") : chance.oneOf(NAMES);
  }

  /** An event's id, or its source: any of the names. */
  String label() {
    return chance.oneOf(NAMES);
  }

  /** Data that names the child and the review of a fact, and sometimes something unheard of. */
  DataText dataOf(RecordId record, String review) {
    DataText data = new DataText();
    if (record.type().ofChild()) {
      data.with("child", record.child());
    }
    if (!review.isEmpty()) {
      data.with("review", review);
    }
    return data.with("note", chance.perhaps(60, NAMES.toArray(String[]::new)));
  }

  /** A fact of a type. */
  Said say(RecordId record, FactType type, String review, LocalDate day) {
    DataText data = dataOf(record, review);
    Fact fact =
        switch (type) {
          case REFERRAL_RECEIVED ->
              new Fact.ReferralReceived(
                  family(data),
                  dimension("agency", data),
                  dimension("locality", data),
                  dimension("team", data));
          case REFERRAL_DECIDED -> decided(data);
          case REFERRER_INFORMED -> new Fact.ReferrerInformed();
          case ASSESSMENT_STARTED -> assessmentStarted(data);
          case ASSESSMENT_COMPLETED ->
              new Fact.AssessmentCompleted(
                  text("outcome", chance.perhaps(30, "conference", "Conference", "other"), data));
          case CONFERENCE_HELD -> new Fact.ConferenceHeld();
          case CP_PLAN_STARTED -> planStarted(data);
          case CP_PLAN_REVIEWED -> new Fact.PlanReviewed();
          case CP_PLAN_ENDED -> new Fact.PlanEnded(text("reason", chance.perhaps(50, "x"), data));
          case DV_NOTIFICATION_RECEIVED -> notificationReceived(data, day);
          case DV_NOTIFICATION_ASSESSED -> new Fact.NotificationAssessed(Optional.empty());
          case REFERRAL_WITHDRAWN,
              ASSESSMENT_WITHDRAWN,
              CP_PLAN_WITHDRAWN,
              DV_NOTIFICATION_WITHDRAWN ->
              new Fact.Withdrawn();
        };
    return new Said(fact, data.data());
  }

  private Fact decided(DataText data) {
    Fact.ReferralOutcome outcome =
        chance.percent(80)
            ? chance.oneOf(Fact.ReferralOutcome.ASSESSMENT, Fact.ReferralOutcome.NO_FURTHER_ACTION)
            : chance.oneOf(Fact.ReferralOutcome.values());
    data.with("outcome", outcome.label());
    String[] reasons = REASONS.toArray(String[]::new);
    return new Fact.ReferralDecided(outcome, text("reason", chance.perhaps(20, reasons), data));
  }

  private Fact assessmentStarted(DataText data) {
    Fact.AssessmentKind kind = chance.oneOf(Fact.AssessmentKind.values());
    data.with("kind", kind.label());
    Optional<String> referral = chance.percent(80) ? Optional.of(name()) : Optional.empty();
    return new Fact.AssessmentStarted(
        text("referral", referral, data),
        family(data),
        kind,
        dimension("locality", data),
        dimension("team", data));
  }

  private Fact planStarted(DataText data) {
    Fact.PlanCategory category = chance.oneOf(Fact.PlanCategory.values());
    int previousPlans = chance.percent(85) ? 0 : 1 + chance.below(3);
    data.with("category", category.label());
    if (previousPlans > 0 || chance.percent(50)) {
      data.with("previousPlans", previousPlans);
    }
    return new Fact.PlanStarted(
        family(data),
        category,
        previousPlans,
        dimension("locality", data),
        dimension("team", data));
  }

  private Fact notificationReceived(DataText data, LocalDate day) {
    LocalDate incidentDay = day.plusDays(chance.oneOf(-3, -2, -1, -1, 0, 0, 0, 1));
    OffsetDateTime incident = days.time(incidentDay, chance);
    List<String> children = new ArrayList<>();
    for (int left = chance.below(4); left > 0; left--) {
      children.add(name());
    }
    Fact.Risk risk = chance.oneOf(Fact.Risk.values());
    data.with("incidentTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(incident));
    data.with("children", children).with("risk", risk.label());
    return new Fact.NotificationReceived(
        incident.toInstant(),
        List.copyOf(children),
        risk,
        dimension("locality", data),
        dimension("team", data));
  }

  private Optional<String> family(DataText data) {
    return text("family", chance.perhaps(40, "1", "2"), data);
  }

  private static Optional<String> text(String name, Optional<String> value, DataText data) {
    data.with(name, value);
    return value;
  }

  /** A dimension: half of the time unknown, which can be said in several ways. */
  private String dimension(String name, DataText data) {
    if (chance.percent(50)) {
      data.with(name, chance.perhaps(40, "", "  ", "\u3000", Fact.UNKNOWN));
      return Fact.UNKNOWN;
    }
    String value = chance.oneOf("west", "east", "\uff5e", "\ud83d\ude00");
    data.with(name, value);
    return value;
  }
}
