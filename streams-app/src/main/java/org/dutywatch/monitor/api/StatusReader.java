package org.dutywatch.monitor.api;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;

/** How the monitor is doing. */
public interface StatusReader {

  /** The state of things at this moment. */
  Status status();

  /** The generation that the figures come from. */
  String generation();

  /** The state of the stream, such as {@code RUNNING}; told at once. */
  String state();

  /** Why the monitor is not ready at this moment, in a sentence; empty where it is. */
  Optional<String> notReady();

  /** Why the process should be started again, in a sentence; empty where it need not be. */
  Optional<String> notLive();

  /**
   * The state of things.
   *
   * @param generation the generation that the figures come from
   * @param state the state of the stream, such as {@code RUNNING}
   * @param feeds what arrived, by feed and authority
   * @param recordsNotYetOnTheBoard how many records of the inputs the board does not hold yet;
   *     absent where it cannot be told
   */
  record Status(
      String generation,
      String state,
      Map<FeedKey, FeedCounts> feeds,
      OptionalLong recordsNotYetOnTheBoard) {
    /** The map is copied. */
    public Status {
      feeds = Map.copyOf(feeds);
    }
  }
}
