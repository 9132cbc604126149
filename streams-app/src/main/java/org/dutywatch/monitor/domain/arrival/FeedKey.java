package org.dutywatch.monitor.domain.arrival;

/**
 * One feed of one authority.
 *
 * @param feed the topic's name without its prefix, such as {@code referrals}
 * @param authority empty where the event was refused before its authority could be read
 */
public record FeedKey(String feed, String authority) {}
