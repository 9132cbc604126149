package org.dutywatch.monitor.store;

import java.util.ArrayList;
import java.util.List;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.AssessmentCompleted;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.Fact.AssessmentStarted;
import org.dutywatch.events.Fact.ConferenceHeld;
import org.dutywatch.events.Fact.NotificationAssessed;
import org.dutywatch.events.Fact.NotificationReceived;
import org.dutywatch.events.Fact.PlanCategory;
import org.dutywatch.events.Fact.PlanEnded;
import org.dutywatch.events.Fact.PlanReviewed;
import org.dutywatch.events.Fact.PlanStarted;
import org.dutywatch.events.Fact.ReferralDecided;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.events.Fact.ReferralReceived;
import org.dutywatch.events.Fact.ReferrerInformed;
import org.dutywatch.events.Fact.Risk;
import org.dutywatch.events.Fact.Withdrawn;
import org.dutywatch.events.FactType;

/** Facts in bytes. Which kind it is stands in the statement's type. */
final class FactLayout {
  private FactLayout() {}

  static void write(Fact fact, ByteWriter to) {
    if (fact instanceof ReferralReceived f) {
      to.optional(f.family()).text(f.agency()).text(f.locality()).text(f.team());
    } else if (fact instanceof ReferralDecided f) {
      to.raw(f.outcome().ordinal()).optional(f.reason());
    } else if (fact instanceof AssessmentStarted f) {
      to.optional(f.referral()).optional(f.family()).raw(f.kind().ordinal());
      to.text(f.locality()).text(f.team());
    } else if (fact instanceof AssessmentCompleted f) {
      to.optional(f.outcome());
    } else if (fact instanceof PlanStarted f) {
      to.optional(f.family()).raw(f.category().ordinal()).number(f.previousPlans());
      to.text(f.locality()).text(f.team());
    } else if (fact instanceof PlanEnded f) {
      to.optional(f.reason());
    } else if (fact instanceof NotificationReceived f) {
      to.instant(f.incidentTime()).number(f.children().size());
      f.children().forEach(to::text);
      to.raw(f.risk().ordinal()).text(f.locality()).text(f.team());
    } else if (fact instanceof NotificationAssessed f) {
      to.optional(f.outcome());
    }
  }

  static Fact read(FactType type, ByteReader from) {
    return switch (type) {
      case REFERRAL_RECEIVED ->
          new ReferralReceived(from.optional(), from.text(), from.text(), from.text());
      case REFERRAL_DECIDED ->
          new ReferralDecided(ReferralOutcome.values()[from.raw()], from.optional());
      case REFERRER_INFORMED -> new ReferrerInformed();
      case ASSESSMENT_STARTED ->
          new AssessmentStarted(
              from.optional(),
              from.optional(),
              AssessmentKind.values()[from.raw()],
              from.text(),
              from.text());
      case ASSESSMENT_COMPLETED -> new AssessmentCompleted(from.optional());
      case CONFERENCE_HELD -> new ConferenceHeld();
      case CP_PLAN_STARTED ->
          new PlanStarted(
              from.optional(),
              PlanCategory.values()[from.raw()],
              from.integer(),
              from.text(),
              from.text());
      case CP_PLAN_REVIEWED -> new PlanReviewed();
      case CP_PLAN_ENDED -> new PlanEnded(from.optional());
      case DV_NOTIFICATION_RECEIVED ->
          new NotificationReceived(
              from.instant(), texts(from), Risk.values()[from.raw()], from.text(), from.text());
      case DV_NOTIFICATION_ASSESSED -> new NotificationAssessed(from.optional());
      case REFERRAL_WITHDRAWN, ASSESSMENT_WITHDRAWN, CP_PLAN_WITHDRAWN, DV_NOTIFICATION_WITHDRAWN ->
          new Withdrawn();
    };
  }

  private static List<String> texts(ByteReader from) {
    int count = from.integer();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(from.text());
    }
    return List.copyOf(texts);
  }
}
