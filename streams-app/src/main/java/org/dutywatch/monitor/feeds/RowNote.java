package org.dutywatch.monitor.feeds;

/**
 * Something to say about one cell of a row: why the row was refused, or what was left out of it.
 * Never holds what the cell says, for it may be a person's id in the wrong column.
 *
 * @param place the row
 * @param column the column's letter and header, such as {@code F (Date of referral)}
 * @param reason for a person to read
 */
record RowNote(Place place, String column, String reason) {}
