package org.dutywatch.monitor.deadletters;

/**
 * Where a record is.
 *
 * @param topic its topic, without the prefix that all topics of a monitor have
 * @param partition its partition
 * @param offset its offset
 */
public record Place(String topic, int partition, long offset) {}
