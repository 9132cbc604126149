package org.dutywatch.monitor.metrics;

/**
 * What runs.
 *
 * @param version of the program
 * @param policy the policy in force
 * @param generation which build of the figures it is
 */
public record Build(String version, String policy, String generation) {}
