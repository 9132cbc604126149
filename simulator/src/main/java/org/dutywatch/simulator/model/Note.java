package org.dutywatch.simulator.model;

import java.time.Instant;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;

/**
 * What somebody enters about a record.
 *
 * @param record the record that it is about
 * @param type the type of fact
 * @param review the review's own id where it is one, else empty
 * @param time when it is said to have happened
 * @param locality where it is entered
 * @param fact what is said to have happened; empty where that is taken back
 */
record Note(
    RecordId record,
    FactType type,
    String review,
    String locality,
    Instant time,
    Optional<Fact> fact) {

  Note at(Instant otherTime) {
    return new Note(record, type, review, locality, otherTime, fact);
  }

  Note takenBack() {
    return new Note(record, type, review, locality, time, Optional.empty());
  }
}
