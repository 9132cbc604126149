package org.dutywatch.monitor.feeds;

/**
 * An event ready to be sent.
 *
 * @param json the CloudEvent as JSON text
 * @param fact what it states or takes back
 */
record OutgoingEvent(String json, ImportedFact fact) {}
