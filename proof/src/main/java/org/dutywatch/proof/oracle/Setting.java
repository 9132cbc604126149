package org.dutywatch.proof.oracle;

/**
 * What a monitor was set to.
 *
 * @param policy the built-in policy in force: {@code southend-2010}, {@code england-2010-2013} or
 *     {@code england-current}
 * @param defaultAuthority whose the events are that name none; empty where there is none
 * @param topicPrefix such as {@code dutywatch.}
 * @param partitions how many partitions each input topic has, but the clock's one
 * @param clockInUse whether ticks are taken
 */
public record Setting(
    String policy,
    String defaultAuthority,
    String topicPrefix,
    int partitions,
    boolean clockInUse) {}
