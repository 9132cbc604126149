package org.dutywatch.monitor.board.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dutywatch.monitor.board.PartialUpdate;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.store.SumEntry;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumEntry.LastTick;
import org.dutywatch.monitor.store.SumEntry.ReadUpTo;
import org.dutywatch.monitor.store.SumEntry.RowSum;
import org.dutywatch.monitor.store.SumLayout;

/**
 * Holds back what was read of one partition of the changelog until it may be shown: a transaction
 * can come in pieces, and half of one is on no board. Only for the feed's thread.
 */
public final class PartitionStage {
  private final int partition;
  private final UnaryOperator<String> topicOfFeed;
  private final Map<Row, Counts> rows = new HashMap<>();
  private final Map<FeedKey, FeedCounts> feeds = new HashMap<>();
  private final Map<InputPartition, Long> next = new HashMap<>();
  private final Map<String, Instant> arrivals = new HashMap<>();
  private Optional<Instant> lastTick = Optional.empty();
  private boolean fromTheBeginning = true;

  /**
   * A stage, to be filled from the beginning of the changelog.
   *
   * @param partition which partition of the changelog, and so of the inputs
   * @param topicOfFeed the topic of a feed
   */
  public PartitionStage(int partition, UnaryOperator<String> topicOfFeed) {
    this.partition = partition;
    this.topicOfFeed = topicOfFeed;
  }

  /** Takes one record of the changelog. */
  public void stage(byte[] key, byte[] value) {
    SumEntry entry = SumLayout.entry(key, value);
    if (entry instanceof RowSum row) {
      rows.put(row.row(), row.counts());
    } else if (entry instanceof Arrivals arrivals) {
      feeds.put(arrivals.feed(), arrivals.counts());
    } else if (entry instanceof ReadUpTo read) {
      next.put(new InputPartition(topicOfFeed.apply(read.feed()), partition), read.next());
      arrivals.put(read.feed(), read.arrivedAt());
    } else {
      lastTick = Optional.of(((LastTick) entry).time());
    }
  }

  /** Whether there is anything to show. */
  public boolean isEmpty() {
    return rows.isEmpty() && feeds.isEmpty() && next.isEmpty() && !fromTheBeginning;
  }

  /**
   * When the last record that was read of each input arrived at the broker. Empty while reading
   * from the beginning: what is told then may have been on the board before.
   */
  List<Instant> arrivals() {
    return fromTheBeginning ? List.of() : List.copyOf(arrivals.values());
  }

  /**
   * What has been staged, and begins anew. To be called only where no transaction is cut: at the
   * last stable offset of the partition.
   */
  public PartialUpdate cut() {
    PartialUpdate update =
        new PartialUpdate(
            partition,
            fromTheBeginning,
            Map.copyOf(rows),
            Map.copyOf(feeds),
            new Position(next),
            lastTick);
    clear();
    fromTheBeginning = false;
    return update;
  }

  /** Forgets what was staged: the changelog is read from the beginning again. */
  public void startOver() {
    clear();
    fromTheBeginning = true;
  }

  private void clear() {
    rows.clear();
    feeds.clear();
    next.clear();
    arrivals.clear();
    lastTick = Optional.empty();
  }
}
