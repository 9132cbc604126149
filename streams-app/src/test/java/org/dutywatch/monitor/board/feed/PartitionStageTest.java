package org.dutywatch.monitor.board.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.board.PartialUpdate;
import org.dutywatch.monitor.board.Position;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.store.SumEntry;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumEntry.LastTick;
import org.dutywatch.monitor.store.SumEntry.RowSum;
import org.dutywatch.monitor.store.SumRecords;
import org.junit.jupiter.api.Test;

class PartitionStageTest {
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
  private static final FeedKey FEED = new FeedKey("referrals", "E06000033");
  private static final FeedCounts ONE = FeedCounts.NONE.rejected(NOON);

  private static Arrivals readUpTo(long next) {
    return new Arrivals(FEED, ONE, next);
  }

  private final PartitionStage stage = new PartitionStage(2, feed -> "prefix." + feed);

  private static Row row(int day) {
    Dimensions dimensions = new Dimensions("E06000033", "east", "duty", "police");
    return new Row(RecordType.REFERRAL, day, dimensions, 0);
  }

  private static Counts counts(long number) {
    return Counts.NONE.plus(new Counter(0, Kind.STARTED, 0), number);
  }

  private void staged(SumEntry... entries) {
    for (SumEntry entry : entries) {
      KeyValue<Bytes, byte[]> record = SumRecords.of(entry);
      stage.stage(record.key.get(), record.value);
    }
  }

  @Test
  void theFirstCutIsAllThereIsOfThePartition() {
    staged(new RowSum(row(1), counts(3)), readUpTo(7), new LastTick(NOON));

    assertThat(stage.cut())
        .isEqualTo(
            new PartialUpdate(
                2,
                true,
                Map.of(row(1), counts(3)),
                Map.of(),
                Map.of(FEED, ONE),
                new Position(Map.of(new InputPartition("prefix.referrals", 2), 7L)),
                Optional.of(NOON)));
  }

  @Test
  void aLaterCutIsWhatChangedSinceTheOneBefore() {
    staged(new RowSum(row(1), counts(3)), new LastTick(NOON));
    stage.cut();

    staged(new RowSum(row(2), counts(4)));

    assertThat(stage.cut())
        .isEqualTo(
            new PartialUpdate(
                2,
                false,
                Map.of(row(2), counts(4)),
                Map.of(),
                Map.of(),
                Position.START,
                Optional.empty()));
  }

  @Test
  void theLastRecordOfAKeyStandsAndARemovalIsOne() {
    staged(
        new RowSum(row(1), counts(3)),
        new RowSum(row(2), counts(5)),
        readUpTo(7),
        new RowSum(row(1), Counts.NONE),
        new RowSum(row(2), counts(4)),
        readUpTo(8));

    PartialUpdate cut = stage.cut();

    assertThat(cut.rows()).isEqualTo(Map.of(row(1), Counts.NONE, row(2), counts(4)));
    assertThat(cut.position().next())
        .containsOnly(Map.entry(new InputPartition("prefix.referrals", 2), 8L));
  }

  @Test
  void whatWasStagedBeforeStartingOverIsForgotten() {
    staged(new RowSum(row(1), counts(3)));
    stage.cut();
    staged(new RowSum(row(1), counts(4)), readUpTo(9), new LastTick(NOON));

    stage.startOver();
    staged(new RowSum(row(2), counts(5)));

    assertThat(stage.cut())
        .isEqualTo(
            new PartialUpdate(
                2,
                true,
                Map.of(row(2), counts(5)),
                Map.of(),
                Map.of(),
                Position.START,
                Optional.empty()));
  }

  /** The board drops what it held of the partition, also what was told just before. */
  @Test
  void afterStartingOverRowsAreToldThatAreAsTheyWere() {
    staged(new RowSum(row(1), counts(3)));
    stage.cut();

    stage.startOver();
    staged(new RowSum(row(1), counts(3)));

    assertThat(stage.cut().rows()).isEqualTo(Map.of(row(1), counts(3)));
  }

  /** An empty changelog must clear the board of what an earlier one told. */
  @Test
  void thereIsSomethingToShowFromTheBeginningEvenWhereNothingWasRead() {
    assertThat(stage.isEmpty()).isFalse();

    stage.cut();
    assertThat(stage.isEmpty()).isTrue();

    stage.startOver();
    assertThat(stage.isEmpty()).isFalse();
  }

  @Test
  void aCutDoesNotChangeWithWhatIsStagedAfterIt() {
    staged(new RowSum(row(1), counts(3)), readUpTo(7));
    PartialUpdate cut = stage.cut();

    staged(new RowSum(row(1), counts(4)), readUpTo(8));

    assertThat(cut.rows()).isEqualTo(Map.of(row(1), counts(3)));
    assertThat(cut.position().next()).containsValue(7L).doesNotContainValue(8L);
  }

  /** Each authority of a feed has its own count, and tells how far the feed was read with it. */
  @Test
  void aFeedHasBeenReadAsFarAsAnyOfItsAuthoritiesTells() {
    FeedKey other = new FeedKey("referrals", "E06000034");
    staged(readUpTo(9), new Arrivals(other, ONE, 7));

    assertThat(stage.cut().position().next())
        .containsOnly(Map.entry(new InputPartition("prefix.referrals", 2), 9L));
  }
}
