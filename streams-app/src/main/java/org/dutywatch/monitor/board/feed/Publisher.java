package org.dutywatch.monitor.board.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.PartialUpdate;

/**
 * Publishes to the board, and tells how old the newest records were by then. Records that lay in
 * the inputs before the monitor started are left out: an earlier board may have shown them long
 * ago, and working history out again says nothing about how fresh the board is.
 */
public final class Publisher {
  private final Board board;
  private final InstantSource clock;
  private final Instant since;
  private final FreshnessObserver observer;

  /** A publisher that observes records which arrive from now on. */
  public Publisher(Board board, InstantSource clock, FreshnessObserver observer) {
    this.board = board;
    this.clock = clock;
    this.since = clock.instant();
    this.observer = observer;
  }

  /**
   * Publishes updates, all at once.
   *
   * @param arrivals when the last record of each input partition that they bring arrived
   */
  void publish(List<PartialUpdate> updates, List<Instant> arrivals) {
    board.publish(updates);
    Instant now = clock.instant();
    for (Instant arrival : arrivals) {
      if (!arrival.isBefore(since)) {
        observer.onTheBoard(arrival.isBefore(now) ? Duration.between(arrival, now) : Duration.ZERO);
      }
    }
  }
}
