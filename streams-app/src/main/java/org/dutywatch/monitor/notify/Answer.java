package org.dutywatch.monitor.notify;

import java.time.Duration;
import java.util.Optional;

/** What became of a message. The reasons are for operators and say nothing of what is in it. */
public sealed interface Answer {

  /** It is there. */
  record Delivered() implements Answer {}

  /**
   * It may be taken later: the receiver is away, or busy.
   *
   * @param pause how long the receiver asks to be left alone, where it does
   */
  record NotNow(String reason, Optional<Duration> pause) implements Answer {}

  /** It will never be taken as it is. */
  record Refused(String reason) implements Answer {}
}
