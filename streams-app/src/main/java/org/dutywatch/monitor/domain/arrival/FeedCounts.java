package org.dutywatch.monitor.domain.arrival;

import java.time.Instant;
import java.util.Optional;
import org.dutywatch.monitor.domain.file.CaseRecord.Arrival;

/**
 * What arrived on one feed from one authority. What arrived when is outside the rule that the board
 * depends on the set of events alone.
 *
 * @param fresh statements that filled a slot or changed nothing that stood before
 * @param repeats statements that stand already
 * @param corrections statements that took another's place
 * @param superseded statements that another outranks
 * @param rejected events refused
 * @param lastEvent the latest moment that an accepted event told of; absent before the first
 * @param lastArrival when the last event arrived at the broker; absent before the first
 */
public record FeedCounts(
    long fresh,
    long repeats,
    long corrections,
    long superseded,
    long rejected,
    Optional<Instant> lastEvent,
    Optional<Instant> lastArrival) {
  /** Nothing arrived yet. */
  public static final FeedCounts NONE =
      new FeedCounts(0, 0, 0, 0, 0, Optional.empty(), Optional.empty());

  /**
   * One more well-formed statement.
   *
   * @param arrival what it did to its slot
   * @param event the moment that it tells of; absent where that is doubtful
   * @param arrivedAt when it arrived at the broker
   */
  public FeedCounts accepted(Arrival arrival, Optional<Instant> event, Instant arrivedAt) {
    return plus(
        new FeedCounts(
            arrival == Arrival.NEW ? 1 : 0,
            arrival == Arrival.REPEAT ? 1 : 0,
            arrival == Arrival.CORRECTION ? 1 : 0,
            arrival == Arrival.SUPERSEDED ? 1 : 0,
            0,
            event,
            Optional.of(arrivedAt)));
  }

  /** One more event that was refused. */
  public FeedCounts rejected(Instant arrivedAt) {
    return plus(new FeedCounts(0, 0, 0, 0, 1, Optional.empty(), Optional.of(arrivedAt)));
  }

  /** Events that were well formed, whether they changed anything or not. */
  public long accepted() {
    return fresh + repeats + corrections + superseded;
  }

  /** Both together: numbers added, the later of each moment. */
  public FeedCounts plus(FeedCounts other) {
    return new FeedCounts(
        fresh + other.fresh,
        repeats + other.repeats,
        corrections + other.corrections,
        superseded + other.superseded,
        rejected + other.rejected,
        later(lastEvent, other.lastEvent),
        later(lastArrival, other.lastArrival));
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.isEmpty() || (other.isPresent() && other.get().isAfter(one.get())) ? other : one;
  }
}
