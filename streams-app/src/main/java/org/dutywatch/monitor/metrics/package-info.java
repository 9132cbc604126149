/**
 * The metrics that Prometheus reads. {@link org.dutywatch.monitor.metrics.MonitorMetrics} owns one
 * registry. Figures of the board come from one state of it at each scrape ({@code BoardCollector}),
 * so that what has no value has no sample; what the Java machine, HTTP and Kafka's clients tell
 * comes through Micrometer, as far as {@code AllowedMeters} lists it.
 */
package org.dutywatch.monitor.metrics;
