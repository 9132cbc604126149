package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.board.SmallBoard.EAST;
import static org.dutywatch.monitor.board.SmallBoard.WEST;
import static org.dutywatch.monitor.board.SmallBoard.span;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dutywatch.monitor.board.Durations.Length;
import org.dutywatch.monitor.board.Durations.Summary;
import org.junit.jupiter.api.Test;

class DurationsTest {
  private static final Span JUNE = span("2010-06-01", "2010-06-30");

  private final SmallBoard board = new SmallBoard();

  private Durations inJune(Slice slice) {
    return board.figures().durations(SmallPolicy.DECISION, JUNE, slice);
  }

  @Test
  void theHistogramHasTheLengthsThatOccurAndHowManyWereInTime() {
    board.with(
        SmallPolicy.DECISION,
        ClockStory.running(EAST, "2010-06-01", "2010-06-03").stopped("2010-06-01"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-10").stopped("2010-06-06"),
        ClockStory.running(WEST, "2010-06-01", "2010-06-03").stopped("2010-06-06"),
        ClockStory.running(WEST, "2010-06-01", "2010-06-03").stopped("2010-07-01"),
        ClockStory.running(WEST, "2010-06-01", "2010-06-03").ended("2010-06-09"));

    Durations durations = inJune(SmallBoard.by(Dimension.LOCALITY));

    assertThat(durations.histogram()).containsExactly(new Length(0, 1, 1), new Length(5, 2, 1));
    assertThat(durations.total()).isEqualTo(summary(3, 5, 5));
    assertThat(durations.groups())
        .containsExactly(
            new Group<>(List.of("east"), summary(2, 0, 5)),
            new Group<>(List.of("west"), summary(1, 5, 5)));
  }

  @Test
  void percentilesAreOfTheNearestRank() {
    assertThat(ofLengths(10)).isEqualTo(summary(10, 5, 9));
    assertThat(ofLengths(11)).isEqualTo(summary(11, 6, 10));
    assertThat(ofLengths(1)).isEqualTo(summary(1, 1, 1));
    assertThat(ofLengths(0)).isEqualTo(new Summary(0, OptionalInt.empty(), OptionalInt.empty()));
  }

  /** Clocks that took 1, 2, 3 and so on days. */
  private static Summary ofLengths(int count) {
    SmallBoard board = new SmallBoard();
    IntStream.rangeClosed(1, count)
        .mapToObj(length -> LocalDate.parse("2010-06-01").plusDays(length).toString())
        .forEach(
            stop ->
                board.with(
                    SmallPolicy.DECISION,
                    ClockStory.running(EAST, "2010-06-01", "2010-06-02").stopped(stop)));
    return board.figures().durations(SmallPolicy.DECISION, JUNE, Slice.WHOLE).total();
  }

  @Test
  void aClockThatIsNeverOpenStillHasDurations() {
    board.with(
        SmallPolicy.POLICE,
        ClockStory.running(EAST, "2010-06-01", "2010-06-02").stopped("2010-06-04"));

    assertThat(board.figures().durations(SmallPolicy.POLICE, JUNE, Slice.WHOLE).histogram())
        .containsExactly(new Length(3, 1, 0));
  }

  private static Summary summary(long count, int median, int p90) {
    return new Summary(count, OptionalInt.of(median), OptionalInt.of(p90));
  }
}
