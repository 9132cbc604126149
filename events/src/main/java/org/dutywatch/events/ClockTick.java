package org.dutywatch.events;

import java.time.Instant;

/**
 * Moves "now" where the monitor runs on the event clock.
 *
 * @param time what "now" becomes, unless a later one was seen
 */
public record ClockTick(Instant time) implements Event {
  /** The name of the clock's feed, which is its topic's name without the prefix. */
  public static final String FEED = "clock";
}
