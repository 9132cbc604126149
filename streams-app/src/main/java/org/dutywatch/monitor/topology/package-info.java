/**
 * The stream: one sub-topology, no repartition hop.
 *
 * <p>A record of an input topic takes this way. {@code Intake} reads it as an event, or refuses it.
 * {@code Workings} folds the event into its record's file and works out the difference of marks;
 * that is pure domain code over what the stores hold. Only when everything is worked out does
 * {@code MonitorProcessor} write: the record into the files, the new absolute sums, what arrived, a
 * dead letter if there is one, and last how far the input has been read. All of it commits with the
 * input's offset in one transaction, or not at all.
 */
package org.dutywatch.monitor.topology;
