/**
 * What was said of clocks last, and which of it somebody has acknowledged. {@code notices.topic}
 * keeps both over Kafka.
 */
package org.dutywatch.monitor.notices;
