package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.board.SmallBoard.EAST;
import static org.dutywatch.monitor.board.SmallBoard.OTHER_COUNCIL;
import static org.dutywatch.monitor.board.SmallBoard.WEST;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.junit.jupiter.api.Test;

class ClockFiguresTest {
  private static final LocalDate TODAY = LocalDate.parse("2010-06-30");

  private final SmallBoard board = new SmallBoard();

  private Bands on(String day) {
    return board
        .figures()
        .clock(SmallPolicy.DECISION, LocalDate.parse(day), Slice.WHOLE, TODAY)
        .total();
  }

  @Test
  void aClockGoesThroughItsBandsAsDaysPass() {
    board.with(SmallPolicy.DECISION, ClockStory.running(EAST, "2010-06-01", "2010-06-10"));

    assertThat(on("2010-05-31")).isEqualTo(new Bands(0, 0, 0, 0, 0));
    assertThat(on("2010-06-01")).isEqualTo(new Bands(1, 1, 0, 0, 0));
    assertThat(on("2010-06-07")).isEqualTo(new Bands(1, 1, 0, 0, 0));
    assertThat(on("2010-06-08")).isEqualTo(new Bands(1, 0, 1, 0, 0));
    assertThat(on("2010-06-10")).isEqualTo(new Bands(1, 0, 0, 1, 0));
    assertThat(on("2010-06-11")).isEqualTo(new Bands(1, 0, 0, 0, 1));
  }

  @Test
  void onAWednesdayADueDateOnTheSundayAfterIsDueSoonAndOnTheMondayIsNot() {
    board.with(
        SmallPolicy.DECISION,
        ClockStory.running(EAST, "2010-06-01", "2010-06-13"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-14"));

    assertThat(on("2010-06-09")).isEqualTo(new Bands(2, 1, 1, 0, 0));
  }

  @Test
  void aClockThatStoppedIsOpenOnTheDaysBefore() {
    board.with(
        SmallPolicy.DECISION,
        ClockStory.running(EAST, "2010-06-01", "2010-06-10").stopped("2010-06-09"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-10").stopped("2010-06-14"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-10").ended("2010-06-09"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-10").ended("2010-06-15"));

    assertThat(on("2010-06-08")).isEqualTo(new Bands(4, 0, 4, 0, 0));
    assertThat(on("2010-06-09")).isEqualTo(new Bands(2, 0, 2, 0, 0));
    assertThat(on("2010-06-10")).isEqualTo(new Bands(2, 0, 0, 2, 0));
    assertThat(on("2010-06-13")).isEqualTo(new Bands(2, 0, 0, 0, 2));
    assertThat(on("2010-06-14")).isEqualTo(new Bands(1, 0, 0, 0, 1));
    assertThat(on("2010-06-15")).isEqualTo(new Bands(0, 0, 0, 0, 0));
  }

  @Test
  void aClockThatStoppedOnItsFirstDayWasNeverOpen() {
    board.with(
        SmallPolicy.DECISION,
        ClockStory.running(EAST, "2010-06-01", "2010-06-01").stopped("2010-06-01"));

    assertThat(on("2010-06-01")).isEqualTo(new Bands(0, 0, 0, 0, 0));
  }

  @Test
  void aClockKnownOnlyFromItsStopIsNeverOpen() {
    Figures figures =
        board
            .with(
                SmallPolicy.POLICE,
                ClockStory.running(EAST, "2010-06-01", "2010-06-02").stopped("2010-06-20"))
            .figures();

    ClockFigures clock =
        figures.clock(
            SmallPolicy.POLICE,
            LocalDate.parse("2010-06-10"),
            SmallBoard.by(Dimension.LOCALITY),
            LocalDate.parse("2010-06-10"));

    assertThat(clock.total()).isEqualTo(new Bands(0, 0, 0, 0, 0));
    assertThat(clock.groups()).isEmpty();
    assertThat(clock.longestOverdue()).isEmpty();
  }

  @Test
  void groupsAreThoseWithAnOpenClockInTheOrderAsked() {
    board.with(
        SmallPolicy.DECISION,
        ClockStory.running(WEST, "2010-06-01", "2010-06-10"),
        ClockStory.running(OTHER_COUNCIL, "2010-06-01", "2010-06-02"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-10").stopped("2010-06-02"));
    LocalDate at = LocalDate.parse("2010-06-03");

    assertThat(
            board
                .figures()
                .clock(
                    SmallPolicy.DECISION,
                    at,
                    SmallBoard.by(Dimension.LOCALITY, Dimension.AUTHORITY),
                    TODAY)
                .groups())
        .containsExactly(
            new Group<>(List.of("west", "E06000033"), new Bands(1, 1, 0, 0, 0)),
            new Group<>(List.of("west", "E10000012"), new Bands(1, 0, 0, 0, 1)));
    assertThat(
            board
                .figures()
                .clock(SmallPolicy.DECISION, at, SmallBoard.of("E10000012"), TODAY)
                .total())
        .isEqualTo(new Bands(1, 0, 0, 0, 1));
  }

  @Test
  void theLongestOverdueHasNoStopEvenWhereOneIsAlreadyKnownForLater() {
    board.with(
        SmallPolicy.DECISION,
        ClockStory.running(EAST, "2010-06-01", "2010-06-10").stopped("2010-07-05"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-11").ended("2010-06-20"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-15"),
        ClockStory.running(WEST, "2010-06-01", "2010-06-14"),
        ClockStory.running(OTHER_COUNCIL, "2010-06-01", "2010-06-13"));

    assertThat(longestOverdue(Slice.WHOLE)).hasValue(LocalDate.parse("2010-06-13"));
    assertThat(longestOverdue(SmallBoard.of("E06000033"))).hasValue(LocalDate.parse("2010-06-14"));
    assertThat(longestOverdue(SmallBoard.of("E08000001"))).isEmpty();
  }

  @Test
  void aClockWhoseRecordEndsLaterIsStillTheLongestOverdueToday() {
    board.with(
        SmallPolicy.DECISION,
        ClockStory.running(EAST, "2010-06-01", "2010-06-10").ended("2010-07-01"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-12"));

    assertThat(longestOverdue(Slice.WHOLE)).hasValue(LocalDate.parse("2010-06-10"));
  }

  @Test
  void aClockDueTodayIsNotOverdue() {
    board.with(SmallPolicy.DECISION, ClockStory.running(EAST, "2010-06-01", "2010-06-30"));

    assertThat(longestOverdue(Slice.WHOLE)).isEmpty();
  }

  @Test
  void theNextDueIsTheEarliestDueDateFromTodayOnOfAClockWithoutAStop() {
    board.with(
        SmallPolicy.DECISION,
        ClockStory.running(EAST, "2010-06-01", "2010-06-10"),
        ClockStory.running(EAST, "2010-06-01", "2010-07-01").stopped("2010-06-20"),
        ClockStory.running(EAST, "2010-06-01", "2010-07-02").ended("2010-06-30"),
        ClockStory.running(EAST, "2010-06-01", "2010-07-20"),
        ClockStory.running(WEST, "2010-06-01", "2010-07-19"),
        ClockStory.running(OTHER_COUNCIL, "2010-06-01", "2010-06-30"));

    assertThat(nextDue(Slice.WHOLE)).hasValue(TODAY);
    assertThat(nextDue(SmallBoard.of("E06000033"))).hasValue(LocalDate.parse("2010-07-19"));
    assertThat(nextDue(SmallBoard.of("E08000001"))).isEmpty();
    assertThat(
            board
                .figures()
                .clock(SmallPolicy.DECISION, TODAY.minusDays(1), Slice.WHOLE, TODAY)
                .nextDue())
        .isEmpty();
  }

  private Optional<LocalDate> nextDue(Slice slice) {
    return board.figures().clock(SmallPolicy.DECISION, TODAY, slice, TODAY).nextDue();
  }

  @Test
  void theLongestOverdueIsToldForTodayAlone() {
    board.with(SmallPolicy.DECISION, ClockStory.running(EAST, "2010-06-01", "2010-06-10"));

    ClockFigures yesterday =
        board.figures().clock(SmallPolicy.DECISION, TODAY.minusDays(1), Slice.WHOLE, TODAY);

    assertThat(yesterday.total().overdue()).isEqualTo(1);
    assertThat(yesterday.longestOverdue()).isEmpty();
  }

  private Optional<LocalDate> longestOverdue(Slice slice) {
    return board.figures().clock(SmallPolicy.DECISION, TODAY, slice, TODAY).longestOverdue();
  }
}
