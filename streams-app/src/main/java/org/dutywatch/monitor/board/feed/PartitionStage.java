package org.dutywatch.monitor.board.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.utils.Bytes;
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
import org.dutywatch.monitor.store.SumEntry.RowSum;
import org.dutywatch.monitor.store.SumLayout;

/**
 * Holds back what was read of one partition of the changelog until it may be shown: a transaction
 * can come in pieces, and half of one is on no board. Only for the feed's thread.
 */
public final class PartitionStage {
  private static final int RECENT_RECORDS = 4_000;

  private final int partition;
  private final UnaryOperator<String> topicOfFeed;
  private Map<Row, Counts> rows = new HashMap<>();
  private Map<FeedKey, FeedCounts> feeds = new HashMap<>();
  private final Map<InputPartition, Long> next = new HashMap<>();
  private final Map<String, Instant> arrivals = new HashMap<>();

  /** By key what was staged last, so that rows which a record tells of again are passed over. */
  private final Map<Bytes, byte[]> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes, byte[]> eldest) {
          return size() > RECENT_RECORDS;
        }
      };

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
    SumLayout.entries(key, value, recent.put(Bytes.wrap(key), value)).forEach(this::stage);
  }

  private void stage(SumEntry entry) {
    if (entry instanceof RowSum row) {
      rows.put(row.row(), row.counts());
    } else if (entry instanceof Arrivals arrived) {
      String feed = arrived.feed().feed();
      feeds.put(arrived.feed(), arrived.counts());
      next.merge(new InputPartition(topicOfFeed.apply(feed), partition), arrived.next(), Math::max);
      arrived
          .counts()
          .lastArrival()
          .ifPresent(at -> arrivals.merge(feed, at, PartitionStage::later));
    } else {
      lastTick = Optional.of(((LastTick) entry).time());
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
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
        new PartialUpdate(partition, fromTheBeginning, rows, feeds, new Position(next), lastTick);
    clear();
    fromTheBeginning = false;
    return update;
  }

  /** Forgets what was staged: the changelog is read from the beginning again. */
  public void startOver() {
    clear();
    recent.clear();
    fromTheBeginning = true;
  }

  private void clear() {
    rows = new HashMap<>(); // what was cut keeps the old one
    feeds = new HashMap<>();
    next.clear();
    arrivals.clear();
    lastTick = Optional.empty();
  }
}
