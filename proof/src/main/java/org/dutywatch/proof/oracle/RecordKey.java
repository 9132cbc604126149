package org.dutywatch.proof.oracle;

/**
 * What makes a record one.
 *
 * @param child empty for a notification
 */
record RecordKey(String authority, RecordType type, String child, String subject) {

  /** The record of the same child, in the same authority, with this type and subject. */
  RecordKey sibling(RecordType otherType, String otherSubject) {
    return new RecordKey(authority, otherType, child, otherSubject);
  }

  /** What the record's facts have as their key in Kafka. */
  String kafkaKey() {
    return authority + "/" + (type.ofChild() ? child : subject);
  }
}
