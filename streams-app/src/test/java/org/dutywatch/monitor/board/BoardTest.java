package org.dutywatch.monitor.board;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.board.SmallBoard.EAST;
import static org.dutywatch.monitor.board.SmallBoard.span;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.board.Position.InputPartition;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Row;
import org.junit.jupiter.api.Test;

class BoardTest {
  private static final LocalDate DAY = LocalDate.parse("2010-06-01");
  private static final Row ROW = row(DAY);
  private static final FeedKey FEED = new FeedKey("referrals", "E06000033");

  private final Board board = new Board();
  private final Figures figures = new Figures(board, SmallPolicy.POLICY, SmallPolicy.CALENDAR);

  private static Row row(LocalDate day) {
    return PartialSums.row(RecordType.DV_NOTIFICATION, day, EAST);
  }

  private static Counts children(long number) {
    int indicator = SmallPolicy.number(SmallPolicy.CHILDREN);
    return Counts.NONE.plus(new Counter(indicator, Kind.HAPPENED, 0), number);
  }

  private static Position at(int partition, long next) {
    return new Position(Map.of(new InputPartition("referrals", partition), next));
  }

  private static PartialUpdate update(int partition, Map<Row, Counts> rows) {
    return SmallBoard.update(partition, rows, Position.START);
  }

  private long children() {
    return figures
        .indicator(SmallPolicy.CHILDREN, null, span("2010-06-01", "2010-06-30"), Slice.WHOLE, DAY)
        .total()
        .numerator();
  }

  @Test
  void theSumIsThatOfAllPartitions() {
    board.publish(
        List.of(update(0, Map.of(ROW, children(2))), update(7, Map.of(ROW, children(3)))));

    assertThat(children()).isEqualTo(5);
  }

  @Test
  void aRowThatComesAgainTakesThePlaceOfWhatItWas() {
    board.publish(update(0, Map.of(ROW, children(2), row(DAY.plusDays(1)), children(10))));
    board.publish(update(0, Map.of(ROW, children(200))));
    board.publish(update(0, Map.of(ROW, children(200))));

    assertThat(children()).isEqualTo(210);
  }

  @Test
  void aRowWithoutCountersGoes() {
    board.publish(update(0, Map.of(ROW, children(2))));
    board.publish(update(0, Map.of(ROW, Counts.NONE, row(DAY.plusDays(3)), Counts.NONE)));

    assertThat(children()).isZero();
  }

  @Test
  void rowsOfOtherFamiliesAndOtherRecordsOnTheSameDayStay() {
    Row family = new Row(RecordType.DV_NOTIFICATION, ROW.epochDay(), EAST, 5);
    Row referral = PartialSums.row(RecordType.REFERRAL, DAY, EAST);
    board.publish(
        update(0, Map.of(ROW, children(1), family, children(10), referral, children(100))));
    board.publish(update(0, Map.of(ROW, Counts.NONE)));

    assertThat(children()).isEqualTo(110);
  }

  @Test
  void fromTheBeginningDropsWhatWasHeldOfThatPartitionAlone() {
    board.publish(
        List.of(update(0, Map.of(ROW, children(2))), update(1, Map.of(ROW, children(3)))));
    board.publish(
        List.of(
            update(0, Map.of(row(DAY.plusDays(1)), children(50))),
            new PartialUpdate(
                0,
                true,
                Map.of(row(DAY.plusDays(2)), children(7)),
                Map.of(),
                Map.of(),
                Position.START,
                Optional.empty()),
            update(0, Map.of(row(DAY.plusDays(3)), children(100)))));

    assertThat(children()).isEqualTo(110);
  }

  @Test
  void feedsAddUpOverPartitions() {
    Instant earlier = Instant.parse("2010-06-01T08:00:00Z");
    Instant later = Instant.parse("2010-06-01T09:00:00Z");
    board.publish(feed(0, false, new FeedCounts(1, 2, 3, 4, 5, some(later), some(earlier))));
    board.publish(feed(1, false, new FeedCounts(10, 0, 0, 0, 0, some(earlier), some(later))));

    assertThat(board.feeds())
        .isEqualTo(Map.of(FEED, new FeedCounts(11, 2, 3, 4, 5, some(later), some(later))));

    board.publish(feed(0, true, new FeedCounts(2, 0, 0, 0, 0, some(later), some(earlier))));

    assertThat(board.feeds().get(FEED).accepted()).isEqualTo(12);
  }

  private static Optional<Instant> some(Instant instant) {
    return Optional.of(instant);
  }

  private static PartialUpdate feed(int partition, boolean fromTheBeginning, FeedCounts counts) {
    return new PartialUpdate(
        partition,
        fromTheBeginning,
        Map.of(),
        Map.of(),
        Map.of(FEED, counts),
        Position.START,
        Optional.empty());
  }

  @Test
  void thePositionIsThatOfAllPartitionsAndTheVersionChangesWithEachPublish() {
    long before = board.version();
    board.publish(
        List.of(
            SmallBoard.update(0, Map.of(), at(0, 5)), SmallBoard.update(1, Map.of(), at(1, 9))));

    assertThat(board.position()).isEqualTo(at(0, 5).and(at(1, 9)));
    assertThat(board.version()).isNotEqualTo(before);

    board.publish(
        new PartialUpdate(0, true, Map.of(), Map.of(), Map.of(), at(0, 3), Optional.empty()));

    assertThat(board.position()).isEqualTo(at(0, 3).and(at(1, 9)));
  }

  @Test
  void aPositionThatIsHeldIsNotWaitedFor() {
    board.publish(SmallBoard.update(0, Map.of(), at(0, 5)));

    assertThat(board.awaitPosition(at(0, 5), Duration.ZERO)).isTrue();
    assertThat(board.awaitPosition(at(0, 6), Duration.ZERO)).isFalse();
    assertThat(board.awaitPosition(at(0, 6), Duration.ofMillis(5))).isFalse();
    assertThat(board.awaitPosition(Position.START, Duration.ZERO)).isTrue();
  }

  @Test
  void whoWaitsForAPositionIsWokenByThePublishThatBringsIt() throws Exception {
    CompletableFuture<Boolean> held =
        CompletableFuture.supplyAsync(() -> board.awaitPosition(at(0, 6), Duration.ofMinutes(5)));
    board.publish(SmallBoard.update(0, Map.of(), at(0, 5)));
    board.publish(SmallBoard.update(0, Map.of(), at(0, 6)));

    assertThat(held.get(60, SECONDS)).isTrue();
  }

  @Test
  void whoWaitsForAChangeIsWokenByTheNextPublish() throws Exception {
    long seen = board.version();
    assertThat(board.awaitChange(seen, Duration.ofMillis(5))).isEqualTo(seen);
    CompletableFuture<Long> changed =
        CompletableFuture.supplyAsync(() -> board.awaitChange(seen, Duration.ofMinutes(5)));
    board.publish(update(0, Map.of()));

    assertThat(changed.get(60, SECONDS)).isEqualTo(board.version()).isNotEqualTo(seen);
  }

  @Test
  void whoIsInterruptedWaitsNoLonger() {
    Thread.currentThread().interrupt();

    assertThat(board.awaitPosition(at(0, 6), Duration.ofMinutes(5))).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }
}
