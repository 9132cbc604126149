package org.dutywatch.monitor.board;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.quality.Incident;

/**
 * What one partition's sums became, as one transaction or several left them.
 *
 * @param partition the partition whose partial sums these are
 * @param fromTheBeginning whether this is all there is: whatever the board held of the partition
 *     before is dropped
 * @param rows rows that changed, each with its whole content; {@link Counts#NONE} where it went
 * @param incidents incidents of notifications that changed, by their places; empty where one is
 *     told of no longer
 * @param feeds feeds that changed, each with its whole content
 * @param position how far the partition's inputs have been read
 * @param lastTick the greatest tick of the event clock, where this partition has the clock's input
 *     and it changed
 */
public record PartialUpdate(
    int partition,
    boolean fromTheBeginning,
    Map<Row, Counts> rows,
    Map<Incident.Place, Optional<Incident>> incidents,
    Map<FeedKey, FeedCounts> feeds,
    Position position,
    Optional<Instant> lastTick) {}
