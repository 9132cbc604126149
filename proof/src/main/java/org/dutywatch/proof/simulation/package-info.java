/**
 * The deterministic simulation: the whole pipeline in one thread, moved by a scheduler that a seed
 * decides. The monitor's processor, stores' layouts, feed and board are its own; the broker, the
 * state stores and Kafka Streams around them are small models, compared with the real ones by
 * tests.
 *
 * <p>A {@code Scenario} says what is sent and, step by step, what happens. A {@code Simulation}
 * lets it happen. The {@code Judge} compares what the board shows with what the oracle says of
 * exactly the records that the board says it has read. Where they differ, {@code Trial} takes away
 * whatever is not needed to see it.
 */
package org.dutywatch.proof.simulation;
