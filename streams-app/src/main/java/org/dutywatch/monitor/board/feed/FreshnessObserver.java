package org.dutywatch.monitor.board.feed;

import java.time.Duration;

/** Is told how fresh the board is. Called on the feed's thread, so it must be quick. */
@FunctionalInterface
public interface FreshnessObserver {

  /**
   * A record is on the board.
   *
   * @param sinceItsArrival how long ago it arrived at the broker; not negative
   */
  void onTheBoard(Duration sinceItsArrival);
}
