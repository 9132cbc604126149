/** What plays a simulated world to a Kafka, at a pace, and the command {@code simulate}. */
package org.dutywatch.simulator.app;
