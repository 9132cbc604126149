package org.dutywatch.monitor.store;

import java.time.Instant;
import java.util.Optional;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.quality.Incident;

/**
 * What a record of the sums' changelog tells; one record tells of several rows. Every value is
 * absolute: what this partition's partial has become, never by how much it changed.
 */
public sealed interface SumEntry {

  /** A row; {@link Counts#NONE} where it went. */
  record RowSum(Row row, Counts counts) implements SumEntry {}

  /**
   * What arrived on a feed, and how far its input has been read with it: of all authorities of a
   * feed, the furthest.
   *
   * @param next the offset after the last record that was read
   */
  record Arrivals(FeedKey feed, FeedCounts counts, long next) implements SumEntry {}

  /** The incident of a notification at a place; empty where it is told of no longer. */
  record Reported(Incident.Place place, Optional<Incident> incident) implements SumEntry {}

  /** The greatest tick of the event clock. */
  record LastTick(Instant time) implements SumEntry {}
}
