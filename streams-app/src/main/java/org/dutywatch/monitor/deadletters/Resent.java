package org.dutywatch.monitor.deadletters;

import java.time.Instant;

/**
 * How a refused record was sent again.
 *
 * @param time when
 * @param letter by which letter; after a rebuild of the figures there may be another one for the
 *     same record
 * @param event the id of the event that was sent
 */
public record Resent(Instant time, LetterId letter, String event) {}
