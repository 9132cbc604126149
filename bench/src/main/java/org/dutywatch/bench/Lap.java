package org.dutywatch.bench;

/**
 * What some records took.
 *
 * @param recordsPerSecond by the clock on the wall
 * @param cpuMicros microseconds of processor time a record, of the whole process and so of the
 *     broker too; says more than the rate where the machine is busy with other things
 */
record Lap(double recordsPerSecond, double cpuMicros) {}
