/**
 * A broker in memory, for one thread: logs with transactions, markers, the last stable offset and
 * compaction, the offsets of groups, and a consumer that reads committed records alone. Small, and
 * compared with a real broker by tests.
 */
package org.dutywatch.proof.simulation.broker;
