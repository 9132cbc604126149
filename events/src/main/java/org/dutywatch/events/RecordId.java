package org.dutywatch.events;

/**
 * Names one record. The same subject under two children, or in two authorities, is two records.
 *
 * @param authority code of the local authority; empty only on the way to a monitor, where its
 *     default is meant
 * @param type what kind of record it is
 * @param child the child that it is about; empty for a notification, which is about none
 * @param subject its id in the system that it comes from
 */
public record RecordId(String authority, RecordType type, String child, String subject) {

  /**
   * The key of its events in Kafka: {@code authority/child}, for a notification {@code
   * authority/subject}.
   */
  public String eventKey() {
    return authority + "/" + (type.ofChild() ? child : subject);
  }
}
