package org.dutywatch.monitor.board.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.dutywatch.monitor.domain.quality.Incident;
import org.dutywatch.monitor.store.SumEntry;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumEntry.LastTick;
import org.dutywatch.monitor.store.SumEntry.Reported;
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

  /** By key what is to be shown next: of what changes again before that, only the last. */
  private final Map<Bytes, byte[]> staged = new HashMap<>();

  /** By key what was shown last, so that rows which a record tells of again are passed over. */
  private final Map<Bytes, byte[]> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes, byte[]> eldest) {
          return size() > RECENT_RECORDS;
        }
      };

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
    staged.put(Bytes.wrap(key), value);
  }

  /** Whether there is anything to show. */
  public boolean isEmpty() {
    return staged.isEmpty() && !fromTheBeginning;
  }

  /**
   * What has been staged, and begins anew. To be called only where no transaction is cut: at the
   * last stable offset of the partition.
   */
  public PartialUpdate cut() {
    Map<Row, Counts> rows = new HashMap<>();
    Map<Incident.Place, Optional<Incident>> incidents = new HashMap<>();
    Map<FeedKey, FeedCounts> feeds = new HashMap<>();
    Map<InputPartition, Long> next = new HashMap<>();
    Optional<Instant> lastTick = Optional.empty();
    for (Map.Entry<Bytes, byte[]> record : staged.entrySet()) {
      byte[] before = recent.put(record.getKey(), record.getValue());
      for (SumEntry entry : SumLayout.entries(record.getKey().get(), record.getValue(), before)) {
        if (entry instanceof RowSum row) {
          rows.put(row.row(), row.counts());
        } else if (entry instanceof Reported reported) {
          incidents.put(reported.place(), reported.incident());
        } else if (entry instanceof Arrivals arrived) {
          feeds.put(arrived.feed(), arrived.counts());
          next.merge(input(arrived.feed()), arrived.next(), Math::max);
        } else {
          lastTick = Optional.of(((LastTick) entry).time());
        }
      }
    }
    staged.clear();
    boolean whole = fromTheBeginning;
    fromTheBeginning = false;
    return new PartialUpdate(
        partition, whole, rows, incidents, feeds, new Position(next), lastTick);
  }

  private InputPartition input(FeedKey feed) {
    return new InputPartition(topicOfFeed.apply(feed.feed()), partition);
  }

  /** Forgets what was staged: the changelog is read from the beginning again. */
  public void startOver() {
    staged.clear();
    recent.clear();
    fromTheBeginning = true;
  }
}
