package org.dutywatch.monitor.domain.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.dutywatch.monitor.domain.file.CaseRecord.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a feed is told to have brought. */
class FeedCountsTest {
  private static final Optional<Instant> NEVER = Optional.empty();
  private static final Instant MORNING = Instant.parse("2010-05-12T09:00:00Z");
  private static final Instant EVENING = Instant.parse("2010-05-12T18:00:00Z");

  @ParameterizedTest
  @EnumSource
  void aWellFormedStatementIsCountedByWhatItDidToItsSlot(Arrival arrival) {
    FeedCounts counts = FeedCounts.NONE.accepted(arrival, NEVER, MORNING);

    assertThat(counts.accepted()).isEqualTo(1);
    assertThat(
            switch (arrival) {
              case NEW -> counts.fresh();
              case REPEAT -> counts.repeats();
              case CORRECTION -> counts.corrections();
              case SUPERSEDED -> counts.superseded();
            })
        .isEqualTo(1);
    assertThat(counts.rejected()).isZero();
  }

  @Test
  void aRefusedEventIsNoneOfThoseAcceptedButHasArrived() {
    assertThat(FeedCounts.NONE.rejected(MORNING))
        .isEqualTo(new FeedCounts(0, 0, 0, 0, 1, NEVER, Optional.of(MORNING)));
    assertThat(FeedCounts.NONE.rejected(MORNING).accepted()).isZero();
  }

  @Test
  void whatTwoPartitionsCountedIsAddedNumberByNumber() {
    FeedCounts one = new FeedCounts(1, 2, 3, 4, 5, NEVER, NEVER);
    FeedCounts other = new FeedCounts(10, 20, 30, 40, 50, NEVER, NEVER);

    assertThat(one.plus(other)).isEqualTo(new FeedCounts(11, 22, 33, 44, 55, NEVER, NEVER));
    assertThat(one.plus(other).accepted()).isEqualTo(110);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-05-12T09:00:00Z, 2010-05-12T18:00:00Z, 2010-05-12T18:00:00Z",
    "2010-05-12T18:00:00Z, 2010-05-12T09:00:00Z, 2010-05-12T18:00:00Z",
    "2010-05-12T18:00:00Z, , 2010-05-12T18:00:00Z",
    ", 2010-05-12T18:00:00Z, 2010-05-12T18:00:00Z",
    ", ,",
  })
  void ofTheLatestEventsOfTwoPartitionsTheLaterIsKept(Instant one, Instant other, Instant latest) {
    assertThat(lastEventAt(one).plus(lastEventAt(other)).lastEvent())
        .isEqualTo(Optional.ofNullable(latest));
  }

  @Test
  void theLastEventAndTheLastArrivalAreKeptApart() {
    FeedCounts counts =
        FeedCounts.NONE
            .accepted(Arrival.NEW, Optional.of(EVENING), MORNING)
            .accepted(Arrival.NEW, Optional.of(MORNING), EVENING.plusSeconds(1));

    assertThat(counts.lastEvent()).contains(EVENING);
    assertThat(counts.lastArrival()).contains(EVENING.plusSeconds(1));
  }

  private static FeedCounts lastEventAt(Instant moment) {
    return new FeedCounts(0, 0, 0, 0, 0, Optional.ofNullable(moment), NEVER);
  }
}
