package org.dutywatch.monitor.api;

import java.time.Instant;
import java.util.Optional;

/** Where "now" comes from. */
public interface NowSource {

  /** Now; empty on the event clock before its first tick. */
  Optional<Instant> now();

  /** What the system's clock says, whatever now is: arrivals are dated by it. */
  Instant systemNow();

  /** The clock's setting, such as {@code wall} or {@code event}. */
  String clock();
}
