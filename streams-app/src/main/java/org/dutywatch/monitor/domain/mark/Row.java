package org.dutywatch.monitor.domain.mark;

import org.dutywatch.events.RecordType;

/**
 * One line of the calendar that marks are entered on: a type of record, a day and dimensions.
 *
 * @param type the type of record that the marks come from
 * @param epochDay the day, as days since 1 January 1970; may be negative
 * @param dimensions what it can be asked by
 * @param family a keyed hash of the family, on the marks of repeat plans alone; else 0
 */
public record Row(RecordType type, int epochDay, Dimensions dimensions, long family) {}
