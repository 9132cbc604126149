/**
 * Kafka Streams in one thread: tasks with their stores and cache, and stream threads that read, cut
 * transactions, crash and are replaced. What is processed is the monitor's own processor.
 */
package org.dutywatch.proof.simulation.stream;
