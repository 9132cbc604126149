package org.dutywatch.monitor.domain.quality;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;

/**
 * A doubtful fact.
 *
 * @param kind what is doubtful about it
 * @param record the record that it is stated of
 * @param fact its type
 * @param review the review's own id, for a review; else empty
 * @param day of {@link FindingKind#FUTURE_DATED} the date of the fact; of {@link
 *     FindingKind#ORPHAN} the first day on which it is one; of records side by side the day that
 *     this one began, of notifications the day of the incident; else the day on which the fact was
 *     recorded
 * @param other the subject of the record that it does not go with
 */
public record Finding(
    FindingKind kind,
    RecordId record,
    FactType fact,
    String review,
    LocalDate day,
    Optional<String> other) {}
