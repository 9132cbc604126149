package org.dutywatch.monitor.topology;

import java.time.Duration;

/**
 * Tells when what came in should be committed without waiting for the stream's own interval. The
 * board shows what was committed, so what has just arrived is not kept waiting. History is: the
 * longer the interval, the more changes of a row become one, and somebody who is a minute behind
 * does not mind a second.
 */
final class PromptCommits {
  private static final Duration JUST_ARRIVED = Duration.ofSeconds(2);

  private static final long NOTHING = Long.MIN_VALUE;

  private long newestMillis = NOTHING;

  /** Something arrived at the broker at that time. */
  void arrived(long millis) {
    newestMillis = Math.max(newestMillis, millis);
  }

  /** Whether to ask for a commit now; what arrived until now is not asked for again. */
  boolean isDue(long nowMillis) {
    boolean due = newestMillis >= nowMillis - JUST_ARRIVED.toMillis();
    newestMillis = NOTHING;
    return due;
  }
}
