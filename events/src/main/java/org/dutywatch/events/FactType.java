package org.dutywatch.events;

import static org.dutywatch.events.RecordType.ASSESSMENT;
import static org.dutywatch.events.RecordType.CP_PLAN;
import static org.dutywatch.events.RecordType.DV_NOTIFICATION;
import static org.dutywatch.events.RecordType.REFERRAL;

/** The types of fact, in the order in which they happen to a record. */
public enum FactType {
  REFERRAL_RECEIVED(REFERRAL, "received"),
  REFERRAL_DECIDED(REFERRAL, "decided"),
  REFERRER_INFORMED(REFERRAL, "referrer-informed"),
  REFERRAL_WITHDRAWN(REFERRAL, "withdrawn"),
  ASSESSMENT_STARTED(ASSESSMENT, "started"),
  ASSESSMENT_COMPLETED(ASSESSMENT, "completed"),
  CONFERENCE_HELD(ASSESSMENT, "conference-held"),
  ASSESSMENT_WITHDRAWN(ASSESSMENT, "withdrawn"),
  CP_PLAN_STARTED(CP_PLAN, "started"),
  CP_PLAN_REVIEWED(CP_PLAN, "reviewed"),
  CP_PLAN_ENDED(CP_PLAN, "ended"),
  CP_PLAN_WITHDRAWN(CP_PLAN, "withdrawn"),
  DV_NOTIFICATION_RECEIVED(DV_NOTIFICATION, "received"),
  DV_NOTIFICATION_ASSESSED(DV_NOTIFICATION, "assessed"),
  DV_NOTIFICATION_WITHDRAWN(DV_NOTIFICATION, "withdrawn");

  private final RecordType record;
  private final String verb;

  FactType(RecordType record, String verb) {
    this.record = record;
    this.verb = verb;
  }

  /** The type of record that this fact is about. */
  public RecordType record() {
    return record;
  }

  /** The {@code type} attribute of its events, such as {@code referral.received}. */
  public String label() {
    return record.label() + "." + verb;
  }

  /** Whether this fact opens its record: without it no other fact of the record counts. */
  public boolean opens() {
    return this == REFERRAL_RECEIVED
        || this == ASSESSMENT_STARTED
        || this == CP_PLAN_STARTED
        || this == DV_NOTIFICATION_RECEIVED;
  }

  /** Whether this fact withdraws its whole record. */
  public boolean withdraws() {
    return verb.equals("withdrawn");
  }
}
