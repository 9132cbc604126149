package org.dutywatch.boards;

/**
 * A question to Prometheus.
 *
 * @param expression in PromQL, with Grafana's variables
 * @param name of what it answers: a column, a line's legend (with {@code {{label}}}), or a stat's
 *     caption; may be empty where there is but one
 */
record Query(String expression, String name) {}
