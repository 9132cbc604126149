package org.dutywatch.monitor.whole;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.PartialUpdate;
import org.dutywatch.monitor.board.feed.PartitionStage;
import org.dutywatch.monitor.topology.StreamFixture;
import org.dutywatch.monitor.whole.PartitionedStream.Committed;

/**
 * Brings what was committed to a board as a consumer would that reads committed records alone: in
 * pieces that tear transactions anywhere, now of one partition, now of another, and now and then
 * from the beginning again. As in the monitor, a partition is cut where everything that has been
 * committed of it was read, and only there.
 */
final class TornFeed {
  private static final int MOST_RECORDS_OF_A_POLL = 12;
  private static final int MOST_RESTARTS = 3;

  private final Board board;
  private final Random random;
  private final List<Tail> tails = new ArrayList<>();
  private int restarts;

  TornFeed(List<Committed> committed, Board board, Random random) {
    this.board = board;
    this.random = random;
    committed.forEach(each -> tails.add(new Tail(each)));
  }

  /** One partition of the changelog, and how far it has been read. */
  private static final class Tail {
    private final PartitionStage stage;
    private final Deque<List<KeyValue<Bytes, byte[]>>> toCome;
    private List<KeyValue<Bytes, byte[]>> log = new ArrayList<>();
    private int at;

    Tail(Committed committed) {
      stage = new PartitionStage(committed.partition(), StreamFixture.TOPICS::of);
      toCome = new ArrayDeque<>(committed.transactions());
    }

    boolean isAtEnd() {
      return at == log.size();
    }

    boolean isDone() {
      return toCome.isEmpty() && isAtEnd() && stage.isEmpty();
    }

    void read(int most) {
      for (int end = Math.min(log.size(), at + most); at < end; at++) {
        stage.stage(log.get(at).key.get(), log.get(at).value);
      }
    }

    void startOver() {
      stage.startOver();
      at = 0;
    }

    /** As the broker does with records that later ones of their key have superseded. */
    void compact(Random random) {
      int clean = random.nextInt(log.size() + 1);
      Set<Bytes> later = new HashSet<>();
      Deque<KeyValue<Bytes, byte[]>> kept = new ArrayDeque<>();
      for (int i = log.size() - 1; i >= 0; i--) {
        KeyValue<Bytes, byte[]> record = log.get(i);
        boolean superseded = i < clean && later.contains(record.key);
        boolean forgotten = i < clean && record.value == null && random.nextBoolean();
        if (i < clean) {
          later.add(record.key);
        }
        if (!superseded && !forgotten) {
          kept.addFirst(record);
        }
      }
      log = new ArrayList<>(kept);
    }
  }

  /** Whether everything that was committed is on the board. */
  boolean isDone() {
    return tails.stream().allMatch(Tail::isDone);
  }

  /**
   * Goes on by one poll.
   *
   * @return whether something was published
   */
  boolean poll() {
    Tail tail = tails.get(random.nextInt(tails.size()));
    int lot = random.nextInt(20);
    if (lot == 0 && restarts < MOST_RESTARTS) {
      restarts++;
      tail.compact(random);
      tail.startOver();
    } else if (lot < 9 && !tail.toCome.isEmpty()) {
      tail.log.addAll(tail.toCome.remove());
    } else {
      tail.read(1 + random.nextInt(MOST_RECORDS_OF_A_POLL));
    }
    return publish();
  }

  private boolean publish() {
    List<PartialUpdate> updates =
        tails.stream()
            .filter(tail -> tail.isAtEnd() && !tail.stage.isEmpty())
            .map(tail -> tail.stage.cut())
            .toList();
    if (updates.isEmpty()) {
      return false;
    }
    board.publish(updates);
    return true;
  }
}
