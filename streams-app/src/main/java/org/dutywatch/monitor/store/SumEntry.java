package org.dutywatch.monitor.store;

import java.time.Instant;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Row;

/**
 * One entry of the sums store, and so one record of its changelog. Every value is absolute: what
 * this partition's partial has become, never by how much it changed.
 */
public sealed interface SumEntry {

  /** A row; {@link Counts#NONE} where it went. */
  record RowSum(Row row, Counts counts) implements SumEntry {}

  /** What arrived on a feed. */
  record Arrivals(FeedKey feed, FeedCounts counts) implements SumEntry {}

  /**
   * How far an input has been read.
   *
   * @param feed the topic's name without its prefix
   * @param next the offset after the last record that was read
   * @param arrivedAt when that record arrived at the broker
   */
  record ReadUpTo(String feed, long next, Instant arrivedAt) implements SumEntry {}

  /** The greatest tick of the event clock. */
  record LastTick(Instant time) implements SumEntry {}
}
