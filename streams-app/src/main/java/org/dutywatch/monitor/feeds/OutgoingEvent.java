package org.dutywatch.monitor.feeds;

import org.dutywatch.events.FactType;

/**
 * An event ready to be sent.
 *
 * @param json the CloudEvent as JSON text
 * @param type what it states
 * @param place the row that it comes from, to report a rejection by
 */
record OutgoingEvent(String json, FactType type, Place place) {}
