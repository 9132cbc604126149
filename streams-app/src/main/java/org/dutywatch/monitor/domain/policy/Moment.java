package org.dutywatch.monitor.domain.policy;

import org.dutywatch.events.RecordType;

/** A moment in a record's life that a clock can start or stop at. */
public enum Moment {
  REFERRAL_RECEIVED(RecordType.REFERRAL, "referral.received"),
  REFERRAL_DECIDED(RecordType.REFERRAL, "referral.decided"),
  REFERRER_INFORMED(RecordType.REFERRAL, "referral.referrer-informed"),
  ASSESSMENT_STARTED(RecordType.ASSESSMENT, "assessment.started"),
  ASSESSMENT_COMPLETED(RecordType.ASSESSMENT, "assessment.completed"),
  CONFERENCE_HELD(RecordType.ASSESSMENT, "assessment.conference-held"),
  CP_PLAN_STARTED(RecordType.CP_PLAN, "cp-plan.started"),
  CP_PLAN_ENDED(RecordType.CP_PLAN, "cp-plan.ended"),
  INCIDENT(RecordType.DV_NOTIFICATION, "dv-notification.incident"),
  NOTIFICATION_RECEIVED(RecordType.DV_NOTIFICATION, "dv-notification.received"),
  NOTIFICATION_ASSESSED(RecordType.DV_NOTIFICATION, "dv-notification.assessed");

  private final RecordType record;
  private final String label;

  Moment(RecordType record, String label) {
    this.record = record;
    this.label = label;
  }

  /** The type of record that has this moment. */
  public RecordType record() {
    return record;
  }

  /** How a policy file names it. */
  public String label() {
    return label;
  }
}
