package org.dutywatch.monitor.board.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.board.feed.SumsFeed.Progress;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * When the feed publishes, waits, and begins again. What a real consumer's lag is while a
 * transaction is open or aborted only a broker can tell: here the end offset is the last stable
 * one.
 */
class SumsFeedTest {
  private static final String TOPIC = "sums";
  private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
  private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);
  private static final Instant START = Instant.parse("2026-11-02T12:00:00Z");
  private static final Duration MOST_IDLE = Duration.ofHours(12);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private final Board board = new Board();
  private final Map<TopicPartition, Long> written = new HashMap<>();
  private final List<Duration> seen = new ArrayList<>();
  private Instant now = START;

  @AfterEach
  void close() {
    consumer.close();
  }

  /** A feed of a changelog that ended here when it started. */
  private SumsFeed feed(long endOfFirst, long endOfSecond) {
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    stable(0, 0);
    return new SumsFeed(
        consumer,
        new Publisher(board, () -> now, seen::add),
        feed -> feed,
        () -> now,
        Map.of(FIRST, endOfFirst, SECOND, endOfSecond),
        MOST_IDLE);
  }

  private void stable(long first, long second) {
    consumer.updateEndOffsets(Map.of(FIRST, first, SECOND, second));
  }

  /** The next record of a partition says that its input has been read so far. */
  private void written(TopicPartition partition, long readUpTo) {
    written(partition, arrived("referrals", readUpTo, START));
  }

  private static Arrivals arrived(String feed, long next, Instant at) {
    return new Arrivals(new FeedKey(feed, "E06000033"), FeedCounts.NONE.rejected(at), next);
  }

  private void written(TopicPartition partition, Arrivals arrivals) {
    KeyValue<Bytes, byte[]> record = SumRecords.of(arrivals);
    long offset = written.merge(partition, 1L, Long::sum) - 1;
    consumer.addRecord(
        new ConsumerRecord<>(TOPIC, partition.partition(), offset, record.key.get(), record.value));
  }

  private long shown(TopicPartition partition) {
    InputPartition input = new InputPartition("referrals", partition.partition());
    return board.position().next().getOrDefault(input, 0L);
  }

  @Test
  void halfOfATransactionIsOnNoBoard() {
    SumsFeed feed = feed(2, 0);
    stable(2, 0);
    written(FIRST, 10);
    feed.poll(Duration.ZERO);
    assertThat(shown(FIRST)).isZero();
    assertThat(feed.progress()).isEqualTo(Progress.READING);

    written(FIRST, 20);
    feed.poll(Duration.ZERO);

    assertThat(shown(FIRST)).isEqualTo(20);
    assertThat(feed.progress()).isEqualTo(Progress.CAUGHT_UP);
  }

  @Test
  void onePartitionDoesNotWaitForAnother() {
    SumsFeed feed = feed(1, 1);
    stable(1, 2);
    written(FIRST, 10);
    written(SECOND, 10);

    feed.poll(Duration.ZERO);

    assertThat(shown(FIRST)).isEqualTo(10);
    assertThat(shown(SECOND)).isZero();
  }

  @Test
  void partitionsThatMayBeShownAreShownAtOnce() {
    SumsFeed feed = feed(1, 1);
    stable(1, 1);
    written(FIRST, 10);
    written(SECOND, 10);
    long before = board.version();

    feed.poll(Duration.ZERO);

    assertThat(shown(FIRST)).isEqualTo(10);
    assertThat(shown(SECOND)).isEqualTo(10);
    assertThat(board.version()).isEqualTo(before + 1);
  }

  @Test
  void aPollThatBringsNothingPublishesNothing() {
    SumsFeed feed = feed(0, 0);
    feed.poll(Duration.ZERO);
    long before = board.version();

    feed.poll(Duration.ZERO);

    assertThat(board.version()).isEqualTo(before);
  }

  @Test
  void saysThatItWaitsForATransactionThatWasOpenAtTheStart() {
    SumsFeed feed = feed(3, 0);
    stable(1, 0);
    written(FIRST, 10);

    feed.poll(Duration.ZERO);
    assertThat(feed.progress()).isEqualTo(Progress.WAITING_FOR_OPEN_TRANSACTION);
    assertThat(shown(FIRST)).isEqualTo(10);

    written(FIRST, 20);
    written(FIRST, 30);
    stable(3, 0);
    feed.poll(Duration.ZERO);
    assertThat(feed.progress()).isEqualTo(Progress.CAUGHT_UP);
  }

  @Test
  void whatComesAfterTheStartDoesNotMakeItLessThanCaughtUp() {
    SumsFeed feed = feed(0, 0);
    feed.poll(Duration.ZERO);
    stable(5, 0);
    written(FIRST, 10);

    feed.poll(Duration.ZERO);

    assertThat(feed.progress()).isEqualTo(Progress.CAUGHT_UP);
    assertThat(shown(FIRST)).isZero();
  }

  @Test
  void beginsAgainWhereWhatItWouldReadNextIsGone() {
    SumsFeed feed = feed(1, 0);
    stable(1, 0);
    written(FIRST, 10);
    feed.poll(Duration.ZERO);
    consumer.updateBeginningOffsets(Map.of(FIRST, 4L, SECOND, 0L));
    stable(5, 0);
    written.put(FIRST, 4L);
    written(FIRST, 7);
    feed.poll(Duration.ZERO);
    assertThat(shown(FIRST)).as("the old figures stay until there are new ones").isEqualTo(10);

    feed.poll(Duration.ZERO);

    assertThat(shown(FIRST)).as("all there was before is dropped").isEqualTo(7);
  }

  /** Removals are kept for a while only; a reader that was away longer has missed some. */
  @Test
  void beginsAgainAfterTooLongWithoutProgress() {
    SumsFeed feed = feed(1, 0);
    stable(2, 0);
    written(FIRST, 10);
    feed.poll(Duration.ZERO);
    assertThat(consumer.position(FIRST)).isEqualTo(1);

    now = START.plus(MOST_IDLE);
    feed.poll(Duration.ZERO);
    assertThat(consumer.position(FIRST)).as("not yet too long").isEqualTo(1);

    now = now.plusMillis(1);
    feed.poll(Duration.ZERO);
    assertThat(consumer.position(FIRST)).isZero();
    assertThat(consumer.position(SECOND)).isZero();
  }

  @Test
  void aQuietPartitionIsNotReadAgain() {
    SumsFeed feed = feed(1, 0);
    stable(1, 0);
    written(FIRST, 10);
    for (int hours = 0; hours < 36; hours += 6) {
      now = START.plus(Duration.ofHours(hours));
      feed.poll(Duration.ZERO);
    }

    assertThat(consumer.position(FIRST)).isEqualTo(1);
    assertThat(shown(FIRST)).isEqualTo(10);
  }

  @Test
  void tellsHowLongTheLastRecordOfEachInputTookToTheBoard() {
    SumsFeed feed = feed(0, 0);
    feed.poll(Duration.ZERO);
    written(FIRST, arrived("referrals", 1, START.plusMillis(100)));
    written(FIRST, arrived("referrals", 2, START.plusMillis(200)));
    written(FIRST, arrived("cp-plans", 1, START.plusMillis(350)));
    stable(4, 0);
    now = START.plusMillis(600);
    feed.poll(Duration.ZERO);
    assertThat(seen).as("not on the board yet").isEmpty();

    written(FIRST, arrived("referrals", 3, START.plusMillis(300)));
    now = START.plusSeconds(1);
    feed.poll(Duration.ZERO);

    assertThat(seen).containsExactlyInAnyOrder(Duration.ofMillis(700), Duration.ofMillis(650));
  }

  /** It may have been on an earlier board for years. */
  @Test
  void whatIsReadFromTheBeginningTellsNothingOfFreshness() {
    SumsFeed feed = feed(1, 0);
    written(FIRST, arrived("referrals", 7, START));
    stable(1, 0);
    now = START.plusSeconds(1);

    feed.poll(Duration.ZERO);

    assertThat(shown(FIRST)).isEqualTo(7);
    assertThat(seen).isEmpty();
  }

  /** History that is worked out anew says nothing about how fresh the board is. */
  @Test
  void whatArrivedBeforeTheStartTellsNothingOfFreshness() {
    SumsFeed feed = feed(0, 0);
    feed.poll(Duration.ZERO);
    written(FIRST, arrived("referrals", 7, START.minusMillis(1)));
    stable(1, 0);
    now = START.plusSeconds(1);
    feed.poll(Duration.ZERO);
    assertThat(shown(FIRST)).isEqualTo(7);
    assertThat(seen).isEmpty();

    written(FIRST, arrived("referrals", 8, START));
    stable(2, 0);
    feed.poll(Duration.ZERO);

    assertThat(seen).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void aBrokerWhoseClockIsAheadMakesNoRecordYoungerThanNothing() {
    SumsFeed feed = feed(0, 0);
    feed.poll(Duration.ZERO);
    written(FIRST, arrived("referrals", 7, START.plusSeconds(5)));
    stable(1, 0);

    feed.poll(Duration.ZERO);

    assertThat(seen).containsExactly(Duration.ZERO);
  }
}
