package org.dutywatch.monitor.feeds;

/**
 * Where in a workbook something stands.
 *
 * @param sheet the sheet's name
 * @param row the row's number as a spreadsheet shows it, from 1
 */
record Place(String sheet, int row) {}
