package org.dutywatch.proof.oracle;

/** What a record is of; each has its own topic. */
enum RecordType {
  REFERRAL("referral", "referrals"),
  ASSESSMENT("assessment", "assessments"),
  CP_PLAN("cp-plan", "cp-plans"),
  DV_NOTIFICATION("dv-notification", "dv-notifications");

  private final String word;
  private final String feed;

  RecordType(String word, String feed) {
    this.word = word;
    this.feed = feed;
  }

  String word() {
    return word;
  }

  /** The topic without its prefix. */
  String feed() {
    return feed;
  }

  /** Whether its records are a child's; a notification is of a household. */
  boolean ofChild() {
    return this != DV_NOTIFICATION;
  }
}
