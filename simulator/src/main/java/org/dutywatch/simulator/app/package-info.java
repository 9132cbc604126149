/**
 * What plays a simulated world to Kafka, to a monitor over HTTP or to a file, at a pace or as a
 * load, and the command {@code simulate}.
 */
package org.dutywatch.simulator.app;
