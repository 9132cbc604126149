/**
 * Notices from Kafka to their channels.
 *
 * <p>Each channel is a consumer group of its own on the topic of notices ({@code ChannelRun}), so
 * that none waits for another. Its offset stands at the first notice that has neither been
 * delivered nor put aside. A notice that waits, for its digest or for a receiver that is away,
 * waits in Kafka: a notifier that ends at any point reads it again. What a receiver refuses for
 * good is a record of {@code DeadEndTopic} before the offset goes on.
 */
package org.dutywatch.monitor.notify.topic;
