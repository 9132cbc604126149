package org.dutywatch.monitor.feeds;

import java.time.Instant;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;

/**
 * A fact that a row states or takes back, before it is written as an event.
 *
 * @param record the record that it is about; its authority is empty where the monitor's default is
 *     meant
 * @param type the type of fact
 * @param review the review's own id for {@link FactType#CP_PLAN_REVIEWED}, else empty
 * @param fact what is said to have happened; empty where an earlier workbook may have said so and
 *     this one does not
 * @param time when it happened; of a fact taken back, when its record started
 * @param place the row that says so
 */
record ImportedFact(
    RecordId record, FactType type, String review, Optional<Fact> fact, Instant time, Place place) {

  /** Whether this takes back what an earlier workbook may have said. */
  boolean takesBack() {
    return fact.isEmpty();
  }

  /** The same fact stated by another row. */
  ImportedFact at(Place other) {
    return new ImportedFact(record, type, review, fact, time, other);
  }
}
