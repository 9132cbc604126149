package org.dutywatch.monitor.topology;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.store.SumChanges;
import org.dutywatch.monitor.store.SumEntry.Arrivals;

/**
 * Everything that one record of an input brings about, worked out and not yet written.
 *
 * @param file the record of a file to keep; absent where nothing stands differently
 * @param sums the rows that change, and the incident
 * @param clocks the clocks that change, and what is said of them
 * @param findings the findings that came and went
 * @param tick what the greatest tick becomes; absent where it stays
 * @param deadLetter what goes to the dead letters
 * @param arrivals what has arrived on its feed with it, and how far the input has been read
 */
record Result(
    Optional<CaseRecord> file,
    SumChanges sums,
    ClockWorkings.Outcome clocks,
    FindingWorkings.Outcome findings,
    Optional<Instant> tick,
    Optional<Record<byte[], byte[]>> deadLetter,
    Arrivals arrivals) {}
