package org.dutywatch.monitor.topology;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.store.SumEntry.ReadUpTo;

/**
 * Everything that one record of an input brings about, worked out and not yet written.
 *
 * @param file the record of a file to keep; absent where nothing stands differently
 * @param sums the rows that change, with what they become
 * @param tick what the greatest tick becomes; absent where it stays
 * @param feed the feed that it arrived on
 * @param arrivals what has arrived on that feed with it
 * @param deadLetter what goes to the dead letters
 * @param readUpTo how far the input has been read with it
 */
record Result(
    Optional<CaseRecord> file,
    Map<Row, Counts> sums,
    Optional<Instant> tick,
    FeedKey feed,
    FeedCounts arrivals,
    Optional<Record<byte[], byte[]>> deadLetter,
    ReadUpTo readUpTo) {}
