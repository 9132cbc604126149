package org.dutywatch.events;

import java.time.Instant;
import java.util.Optional;

/**
 * One statement of one fact. Of all statements for a slot (record, type, review) one stands.
 *
 * @param record the record that it is about
 * @param type the type of fact
 * @param review the review's own id for {@link FactType#CP_PLAN_REVIEWED}, else empty
 * @param id the event's id; with {@code source} unique per event
 * @param source the system that sent it
 * @param time when the fact happened in the world
 * @param recordedTime when it was recorded; decides which of two statements stands
 * @param fact what is said to have happened; empty where this retracts the fact
 * @param data the event's {@code data} as it came: JSON text in UTF-8, kept because equal
 *     statements are told apart by it
 */
public record Statement(
    RecordId record,
    FactType type,
    String review,
    String id,
    String source,
    Instant time,
    Instant recordedTime,
    Optional<Fact> fact,
    Data data)
    implements Event {

  /** Whether this says that the fact did not happen. */
  public boolean retracts() {
    return fact.isEmpty();
  }
}
