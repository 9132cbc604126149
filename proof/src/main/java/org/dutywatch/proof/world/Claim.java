package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A statement before it is written down.
 *
 * @param type such as {@code cp-plan.started}
 * @param authority whose it is; empty where it is not named
 * @param recorded when it was recorded; empty where that is not said
 * @param data what the event's data says; never changed
 */
record Claim(
    String type,
    Optional<String> authority,
    String subject,
    String id,
    String source,
    Instant time,
    Optional<Instant> recorded,
    ObjectNode data) {

  /** The type of its record, such as {@code cp-plan}. */
  String record() {
    return type.substring(0, type.indexOf('.'));
  }

  boolean opens() {
    return type.endsWith(".received") || type.endsWith(".started");
  }

  boolean ofChild() {
    return !record().equals("dv-notification");
  }

  /** When it was recorded, said or not. */
  Instant recordedAt() {
    return recorded.orElse(time);
  }

  boolean isOfTheRecordOf(Claim other) {
    return record().equals(other.record())
        && authority.equals(other.authority)
        && subject.equals(other.subject)
        && data.path("child").equals(other.data.path("child"));
  }

  Claim withType(String other) {
    return new Claim(other, authority, subject, id, source, time, recorded, data);
  }

  Claim withId(String other) {
    return new Claim(type, authority, subject, other, source, time, recorded, data);
  }

  Claim withSource(String other) {
    return new Claim(type, authority, subject, id, other, time, recorded, data);
  }

  Claim withTime(Instant other) {
    return new Claim(type, authority, subject, id, source, other, recorded, data);
  }

  Claim withRecorded(Instant other) {
    return new Claim(type, authority, subject, id, source, time, Optional.of(other), data);
  }

  Claim withData(ObjectNode other) {
    return new Claim(type, authority, subject, id, source, time, recorded, other);
  }
}
