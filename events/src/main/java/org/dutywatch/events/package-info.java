/**
 * What goes in, as records: one event states one fact about one record of a child's (or a
 * notification's) file. Nothing here knows JSON, Kafka or the time of day; {@code
 * org.dutywatch.events.json} turns these records into CloudEvents and back.
 */
package org.dutywatch.events;
