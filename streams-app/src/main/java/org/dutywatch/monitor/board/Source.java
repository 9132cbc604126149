package org.dutywatch.monitor.board;

import org.dutywatch.events.RecordType;

/**
 * Where the rows of a sheet come from. Rows of different sources on the same day and dimensions are
 * replaced one apart from the other; figures add them up.
 *
 * @param partition the partition whose partial sums they are
 * @param type the type of record that their marks come from
 * @param family the keyed hash of a family; 0 for rows of no family
 */
record Source(int partition, RecordType type, long family) {}
