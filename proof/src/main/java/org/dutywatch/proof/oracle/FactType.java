package org.dutywatch.proof.oracle;

import java.util.Arrays;

/** The types of facts. */
enum FactType {
  REFERRAL_RECEIVED(RecordType.REFERRAL, "received"),
  REFERRAL_DECIDED(RecordType.REFERRAL, "decided"),
  REFERRER_INFORMED(RecordType.REFERRAL, "referrer-informed"),
  REFERRAL_WITHDRAWN(RecordType.REFERRAL, "withdrawn"),
  ASSESSMENT_STARTED(RecordType.ASSESSMENT, "started"),
  ASSESSMENT_COMPLETED(RecordType.ASSESSMENT, "completed"),
  CONFERENCE_HELD(RecordType.ASSESSMENT, "conference-held"),
  ASSESSMENT_WITHDRAWN(RecordType.ASSESSMENT, "withdrawn"),
  PLAN_STARTED(RecordType.CP_PLAN, "started"),
  PLAN_REVIEWED(RecordType.CP_PLAN, "reviewed"),
  PLAN_ENDED(RecordType.CP_PLAN, "ended"),
  PLAN_WITHDRAWN(RecordType.CP_PLAN, "withdrawn"),
  NOTIFICATION_RECEIVED(RecordType.DV_NOTIFICATION, "received"),
  NOTIFICATION_ASSESSED(RecordType.DV_NOTIFICATION, "assessed"),
  NOTIFICATION_WITHDRAWN(RecordType.DV_NOTIFICATION, "withdrawn");

  private final RecordType recordType;
  private final String verb;

  FactType(RecordType recordType, String verb) {
    this.recordType = recordType;
    this.verb = verb;
  }

  RecordType recordType() {
    return recordType;
  }

  /** What an event names it. */
  String word() {
    return recordType.word() + "." + verb;
  }

  /** Whether this is the fact without which the others of its record wait. */
  boolean opens() {
    return verb.equals("received") || verb.equals("started");
  }

  /** Whether this says that the whole record was entered in error. */
  boolean withdraws() {
    return verb.equals("withdrawn");
  }

  /** The type that a topic of these records may carry under this name. */
  static FactType named(String name, RecordType recordType) throws RefusedException {
    return Arrays.stream(values())
        .filter(type -> type.recordType == recordType)
        .filter(type -> name.equals(type.word()))
        .findFirst()
        .orElseThrow(() -> new RefusedException("type: one that the topic carries"));
  }
}
