/**
 * Files of other systems, turned into events for a running monitor.
 *
 * <p>An Annex A workbook goes this way: {@link org.dutywatch.monitor.feeds.WorkbookReader} opens
 * the file within its limits and finds the lists by their headers; {@link
 * org.dutywatch.monitor.feeds.AnnexAReader} turns each row into facts or refuses it with its place;
 * {@link org.dutywatch.monitor.feeds.AnnexAEvents} writes the facts as events; {@link
 * org.dutywatch.monitor.feeds.EventSender} posts them; {@link
 * org.dutywatch.monitor.feeds.ImportReport} says what was taken, refused and accepted.
 */
package org.dutywatch.monitor.feeds;
