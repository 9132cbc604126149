package org.dutywatch.monitor.board.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Publishes updates, all at once. */
  void publish(List<PartialUpdate> updates) {
    board.publish(updates);
    Instant now = clock.instant();
    updates.forEach(update -> lastArrivals(update).forEach(at -> observe(at, now)));
  }

  private void observe(Instant arrival, Instant now) {
    if (!arrival.isBefore(since)) {
      observer.onTheBoard(arrival.isBefore(now) ? Duration.between(arrival, now) : Duration.ZERO);
    }
  }

  /**
   * When the last record of each input arrived at the broker. None where all of a partition is
   * told: that may have been on the board before.
   */
  private static Collection<Instant> lastArrivals(PartialUpdate update) {
    Map<String, Instant> last = new HashMap<>();
    if (!update.fromTheBeginning()) {
      update
          .feeds()
          .forEach(
              (feed, counts) ->
                  counts
                      .lastArrival()
                      .ifPresent(at -> last.merge(feed.feed(), at, Publisher::later)));
    }
    return last.values();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
