package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.monitor.board.SmallBoard.EAST;
import static org.dutywatch.monitor.board.SmallBoard.WEST;
import static org.dutywatch.monitor.board.SmallBoard.span;

import java.time.LocalDate;
import java.util.List;
import org.dutywatch.monitor.domain.mark.StockOutcome;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final LocalDate TODAY = LocalDate.parse("2010-06-20");
  private static final List<Span> MONTHS = Steps.MONTH.cut(span("2010-04-15", "2010-06-20"));

  private final SmallBoard board = new SmallBoard();

  @Test
  void eachStepHasItsOwnFigureAndItsOwnGroups() {
    board
        .happened(SmallPolicy.CHILDREN, EAST, "2010-04-14", 0, 8)
        .happened(SmallPolicy.CHILDREN, EAST, "2010-04-15", 0, 2)
        .happened(SmallPolicy.CHILDREN, EAST, "2010-06-01", 0, 1)
        .happened(SmallPolicy.CHILDREN, WEST, "2010-06-20", 0, 3)
        .happened(SmallPolicy.CHILDREN, WEST, "2010-06-21", 0, 9);

    List<SeriesPoint> points =
        board
            .figures()
            .series(SmallPolicy.CHILDREN, null, MONTHS, SmallBoard.by(Dimension.LOCALITY), TODAY);

    assertThat(points)
        .containsExactly(
            new SeriesPoint(
                span("2010-04-15", "2010-04-30"),
                Share.count(2),
                List.of(new Group<>(List.of("east"), Share.count(2)))),
            new SeriesPoint(span("2010-05-01", "2010-05-31"), Share.count(0), List.of()),
            new SeriesPoint(
                span("2010-06-01", "2010-06-20"),
                Share.count(4),
                List.of(
                    new Group<>(List.of("east"), Share.count(1)),
                    new Group<>(List.of("west"), Share.count(3)))));
  }

  @Test
  void aStockIsTakenAtTheLastDayOfEachStep() {
    board
        .changed(SmallPolicy.PLANS_OPEN, EAST, "2009-01-01", StockOutcome.ENTERS)
        .changed(SmallPolicy.PLANS_OPEN, EAST, "2010-04-30", StockOutcome.ENTERS)
        .changed(SmallPolicy.PLANS_OPEN, EAST, "2010-06-20", StockOutcome.LEAVES)
        .changed(SmallPolicy.PLANS_OPEN, EAST, "2010-06-21", StockOutcome.LEAVES);

    assertThat(board.figures().series(SmallPolicy.PLANS_OPEN, null, MONTHS, Slice.WHOLE, TODAY))
        .extracting(SeriesPoint::total)
        .containsExactly(Share.count(2), Share.count(2), Share.count(1));
  }

  @Test
  void onTheDueBasisTodayAndLaterAreNotInIt() {
    board.with(
        SmallPolicy.DECISION,
        ClockStory.running(EAST, "2010-06-01", "2010-06-19").stopped("2010-06-02"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-20").stopped("2010-06-02"));

    assertThat(board.figures().series(SmallPolicy.DECISION, Basis.DUE, MONTHS, Slice.WHOLE, TODAY))
        .extracting(SeriesPoint::total)
        .containsExactly(Share.of(0, 0), Share.of(0, 0), Share.of(1, 1));
  }

  @Test
  void noStepsNoPoints() {
    assertThat(board.figures().series(SmallPolicy.CHILDREN, null, List.of(), Slice.WHOLE, TODAY))
        .isEmpty();
  }
}
