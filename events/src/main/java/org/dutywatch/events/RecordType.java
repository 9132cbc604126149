package org.dutywatch.events;

/**
 * The four kinds of record that facts are stated about. Each has a feed (a Kafka topic) of its own.
 */
public enum RecordType {
  /** A request for services for a child. */
  REFERRAL("referral", "referrals"),
  /** An initial, core or child and family assessment, or a section 47 enquiry. */
  ASSESSMENT("assessment", "assessments"),
  /** A child protection plan. */
  CP_PLAN("cp-plan", "cp-plans"),
  /** A domestic-violence notification by the police; it belongs to no one child. */
  DV_NOTIFICATION("dv-notification", "dv-notifications");

  private final String label;
  private final String feed;

  RecordType(String label, String feed) {
    this.label = label;
    this.feed = feed;
  }

  /** The name that event types start with, such as {@code cp-plan}. */
  public String label() {
    return label;
  }

  /**
   * The name of the feed, which is its topic's name without the prefix, such as {@code cp-plans}.
   */
  public String feed() {
    return feed;
  }

  /** Whether records of this type belong to a child; a notification does not. */
  public boolean ofChild() {
    return this != DV_NOTIFICATION;
  }
}
