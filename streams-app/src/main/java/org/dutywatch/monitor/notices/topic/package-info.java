/**
 * Notices and acknowledgements over Kafka: {@code NoticeFeed} reads both from their beginning into
 * what stands, {@code AcknowledgementTopic} writes acknowledgements.
 */
package org.dutywatch.monitor.notices.topic;
