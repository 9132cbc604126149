package org.dutywatch.events.json;

import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RefusedException;

/** Reads what a fact says from the fields of its {@code data}. */
final class FactReader {
  private FactReader() {}

  static Fact read(FactType type, Fields fields) throws RefusedException {
    return switch (type) {
      case REFERRAL_RECEIVED -> referralReceived(fields);
      case REFERRAL_DECIDED -> referralDecided(fields);
      case REFERRER_INFORMED -> new Fact.ReferrerInformed();
      case ASSESSMENT_STARTED -> assessmentStarted(fields);
      case ASSESSMENT_COMPLETED -> new Fact.AssessmentCompleted(fields.optionalText(Field.OUTCOME));
      case CONFERENCE_HELD -> new Fact.ConferenceHeld();
      case CP_PLAN_STARTED -> planStarted(fields);
      case CP_PLAN_REVIEWED -> new Fact.PlanReviewed();
      case CP_PLAN_ENDED -> new Fact.PlanEnded(fields.optionalText(Field.REASON));
      case DV_NOTIFICATION_RECEIVED -> notificationReceived(fields);
      case DV_NOTIFICATION_ASSESSED ->
          new Fact.NotificationAssessed(fields.optionalText(Field.OUTCOME));
      case REFERRAL_WITHDRAWN, ASSESSMENT_WITHDRAWN, CP_PLAN_WITHDRAWN, DV_NOTIFICATION_WITHDRAWN ->
          new Fact.Withdrawn();
    };
  }

  private static Fact referralReceived(Fields fields) throws RefusedException {
    return new Fact.ReferralReceived(
        fields.optionalId(Field.FAMILY),
        fields.dimension(Field.AGENCY),
        fields.dimension(Field.LOCALITY),
        fields.dimension(Field.TEAM));
  }

  private static Fact referralDecided(Fields fields) throws RefusedException {
    return new Fact.ReferralDecided(
        fields.word(Field.OUTCOME, Words.REFERRAL_OUTCOMES), fields.optionalText(Field.REASON));
  }

  private static Fact assessmentStarted(Fields fields) throws RefusedException {
    return new Fact.AssessmentStarted(
        fields.optionalId(Field.REFERRAL),
        fields.optionalId(Field.FAMILY),
        fields.word(Field.KIND, Words.ASSESSMENT_KINDS),
        fields.dimension(Field.LOCALITY),
        fields.dimension(Field.TEAM));
  }

  private static Fact planStarted(Fields fields) throws RefusedException {
    return new Fact.PlanStarted(
        fields.optionalId(Field.FAMILY),
        fields.word(Field.CATEGORY, Words.PLAN_CATEGORIES),
        fields.wholeNumber(Field.PREVIOUS_PLANS),
        fields.dimension(Field.LOCALITY),
        fields.dimension(Field.TEAM));
  }

  private static Fact notificationReceived(Fields fields) throws RefusedException {
    return new Fact.NotificationReceived(
        fields.time(Field.INCIDENT_TIME),
        fields.children(),
        fields.word(Field.RISK, Words.RISKS),
        fields.dimension(Field.LOCALITY),
        fields.dimension(Field.TEAM));
  }
}
