package org.dutywatch.monitor.notify;

import java.time.Instant;

/**
 * A message that its receiver will never take as it is.
 *
 * @param channel who was to be told
 * @param at when it was refused
 * @param reason what the receiver answered
 */
public record DeadEnd(String channel, Instant at, String reason, Message message) {}
