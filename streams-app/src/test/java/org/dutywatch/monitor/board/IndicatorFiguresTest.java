package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dutywatch.monitor.board.SmallBoard.EAST;
import static org.dutywatch.monitor.board.SmallBoard.OTHER_COUNCIL;
import static org.dutywatch.monitor.board.SmallBoard.WEST;
import static org.dutywatch.monitor.board.SmallBoard.span;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.board.IndicatorFigures.Families;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.StockOutcome;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.junit.jupiter.api.Test;

class IndicatorFiguresTest {
  private static final LocalDate TODAY = LocalDate.parse("2010-06-30");
  private static final Span JUNE = span("2010-06-01", "2010-06-30");

  private final SmallBoard board = new SmallBoard();

  private IndicatorFigures ask(Indicator indicator, Basis basis, Span window) {
    return board.figures().indicator(indicator, basis, window, Slice.WHOLE, TODAY);
  }

  @Test
  void completedIsTheShareInTimeOfTheClocksThatStoppedInTheWindow() {
    board.with(
        SmallPolicy.DECISION,
        ClockStory.running(EAST, "2010-05-01", "2010-05-10").stopped("2010-05-31"),
        ClockStory.running(EAST, "2010-05-01", "2010-05-10").stopped("2010-06-01"),
        ClockStory.running(EAST, "2010-06-20", "2010-07-10").stopped("2010-06-30"),
        ClockStory.running(EAST, "2010-06-20", "2010-07-10").stopped("2010-07-01"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-02").ended("2010-06-05"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-02"));

    assertThat(ask(SmallPolicy.DECISION, Basis.COMPLETED, JUNE).total()).isEqualTo(Share.of(1, 2));
  }

  @Test
  void dueCountsAnOpenOverdueClockAndAMissedOneAsMissesAndALapsedOneNotAtAll() {
    board.with(
        SmallPolicy.DECISION,
        ClockStory.running(EAST, "2010-06-01", "2010-06-10").stopped("2010-06-10"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-10").stopped("2010-06-11"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-10"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-10").ended("2010-06-11"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-10").ended("2010-06-10"));

    assertThat(ask(SmallPolicy.DECISION, Basis.DUE, JUNE).total()).isEqualTo(Share.of(1, 4));
  }

  @Test
  void dueLeavesOutADueDateThatIsNotPastEvenWhereItIsMetAlready() {
    board.with(
        SmallPolicy.DECISION,
        ClockStory.running(EAST, "2010-06-01", "2010-06-29").stopped("2010-06-02"),
        ClockStory.running(EAST, "2010-06-01", "2010-06-30").stopped("2010-06-02"));

    assertThat(ask(SmallPolicy.DECISION, Basis.DUE, JUNE).total()).isEqualTo(Share.of(1, 1));
  }

  @Test
  void aProportionCountsWhatHappenedInTheWindow() {
    board
        .happened(SmallPolicy.REPEAT_PLAN_12M, EAST, "2010-05-31", 1)
        .happened(SmallPolicy.REPEAT_PLAN_12M, EAST, "2010-06-01", 1)
        .happened(SmallPolicy.REPEAT_PLAN_12M, WEST, "2010-06-30", 0)
        .happened(SmallPolicy.REPEAT_PLAN_12M, WEST, "2010-07-01", 0);

    IndicatorFigures figures = ask(SmallPolicy.REPEAT_PLAN_12M, Basis.COMPLETED, JUNE);

    assertThat(figures.total()).isEqualTo(Share.of(1, 2));
    assertThat(figures.families()).isEmpty();
  }

  @Test
  void canBeOfOneLocalityOrTeamAndDividedFurther() {
    board
        .happened(SmallPolicy.REPEAT_PLAN_12M, EAST, "2010-06-01", 1)
        .happened(SmallPolicy.REPEAT_PLAN_12M, WEST, "2010-06-02", 0)
        .happened(SmallPolicy.REPEAT_PLAN_12M, OTHER_COUNCIL, "2010-06-03", 0);

    assertThat(of(Optional.empty(), "west", null).total()).isEqualTo(Share.of(0, 2));
    assertThat(of(Optional.of("E06000033"), "west", null).total()).isEqualTo(Share.of(0, 1));
    assertThat(of(Optional.empty(), null, "duty").total()).isEqualTo(Share.of(1, 2));
    assertThat(of(Optional.empty(), "east", "front door").total()).isEqualTo(Share.of(0, 0));
    assertThat(of(Optional.empty(), "west", null, Dimension.TEAM).groups())
        .containsExactly(
            new Group<>(List.of("duty"), Share.of(0, 1)),
            new Group<>(List.of("front door"), Share.of(0, 1)));
  }

  @Test
  void aTeamThatBecameAnotherKeepsItsHistoryThere() {
    SmallBoard named =
        new SmallBoard(
            new Names(
                Map.of(
                    Dimension.TEAM,
                    List.of(
                        new Names.Name("duty", "Duty", Optional.of("front door")),
                        new Names.Name("front door", "Front door", Optional.empty())))));
    named
        .happened(SmallPolicy.REPEAT_PLAN_12M, WEST, "2010-06-02", 1)
        .happened(SmallPolicy.REPEAT_PLAN_12M, OTHER_COUNCIL, "2010-06-03", 0);

    for (String asked : List.of("duty", "front door")) {
      Slice slice =
          new Slice(
              List.of(Dimension.TEAM), Optional.empty(), Optional.empty(), Optional.of(asked));
      assertThat(
              named
                  .figures()
                  .indicator(SmallPolicy.REPEAT_PLAN_12M, Basis.COMPLETED, JUNE, slice, TODAY)
                  .groups())
          .containsExactly(new Group<>(List.of("front door"), Share.of(1, 2)));
    }
  }

  private IndicatorFigures of(
      Optional<String> authority, String locality, String team, Dimension... by) {
    Slice slice =
        new Slice(List.of(by), authority, Optional.ofNullable(locality), Optional.ofNullable(team));
    return board
        .figures()
        .indicator(SmallPolicy.REPEAT_PLAN_12M, Basis.COMPLETED, JUNE, slice, TODAY);
  }

  @Test
  void aCountHasNeitherDenominatorNorInterval() {
    board
        .happened(SmallPolicy.CHILDREN, EAST, "2010-06-01", 0, 3)
        .happened(SmallPolicy.CHILDREN, EAST, "2010-06-02", 0, 400);

    IndicatorFigures figures = ask(SmallPolicy.CHILDREN, Basis.COMPLETED, JUNE);

    assertThat(figures.total()).isEqualTo(Share.count(403));
    assertThat(figures.interval()).isEmpty();
  }

  @Test
  void aStockIsTakenOnTheLastDayOfTheWindow() {
    board
        .changed(SmallPolicy.PLANS_OPEN, EAST, "0001-01-01", StockOutcome.ENTERS)
        .changed(SmallPolicy.PLANS_OPEN, EAST, "2010-06-10", StockOutcome.ENTERS)
        .changed(SmallPolicy.PLANS_OPEN, WEST, "2010-06-20", StockOutcome.ENTERS)
        .changed(SmallPolicy.PLANS_OPEN, WEST, "2010-06-30", StockOutcome.LEAVES)
        .changed(SmallPolicy.PLANS_OPEN, WEST, "9999-12-31", StockOutcome.ENTERS);

    assertThat(ask(SmallPolicy.PLANS_OPEN, Basis.COMPLETED, span("2010-06-20", "2010-06-29")))
        .extracting(IndicatorFigures::total)
        .isEqualTo(Share.count(3));
    assertThat(ask(SmallPolicy.PLANS_OPEN, Basis.COMPLETED, JUNE).total())
        .isEqualTo(Share.count(2));
  }

  @Test
  void reviewsInTimeAreThePlansWithoutAMissOfThoseOpenLongEnough() {
    board
        .changed(SmallPolicy.REVIEWS, EAST, "2010-01-01", StockOutcome.ENTERS)
        .changed(SmallPolicy.REVIEWS, EAST, "2010-01-01", StockOutcome.ENTERS)
        .changed(SmallPolicy.REVIEWS, EAST, "2010-06-05", StockOutcome.FAILS)
        .changed(SmallPolicy.REVIEWS, EAST, "2010-06-20", StockOutcome.RECOVERS)
        .changed(SmallPolicy.REVIEWS, EAST, "2010-06-20", StockOutcome.LEAVES);

    assertThat(ask(SmallPolicy.REVIEWS, null, span("2010-06-04", "2010-06-04")).total())
        .isEqualTo(Share.of(2, 2));
    assertThat(ask(SmallPolicy.REVIEWS, null, span("2010-06-04", "2010-06-05")).total())
        .isEqualTo(Share.of(1, 2));
    assertThat(ask(SmallPolicy.REVIEWS, null, JUNE).total()).isEqualTo(Share.of(1, 1));
  }

  @Test
  void repeatPlansSayHowMuchOfThemIsFamilies() {
    board
        .happened(SmallPolicy.REPEAT_PLAN, EAST, "2010-06-01", 0)
        .repeatPlan(EAST, "2010-06-02", 77)
        .repeatPlan(EAST, "2010-06-02", 77)
        .repeatPlan(WEST, "2010-06-09", 77)
        .repeatPlan(WEST, "2010-06-09", -5)
        .repeatPlan(OTHER_COUNCIL, "2010-07-01", 9);

    IndicatorFigures figures = ask(SmallPolicy.REPEAT_PLAN, Basis.COMPLETED, JUNE);

    assertThat(figures.total()).isEqualTo(Share.of(4, 5));
    assertThat(figures.families()).hasValue(new Families(2, 3));
  }

  @Test
  void familiesAreToldOnlyOfTheUndividedWhole() {
    board.repeatPlan(EAST, "2010-06-02", 77);

    assertThat(repeatsOf(SmallBoard.by(Dimension.TEAM)).families()).isEmpty();
    assertThat(repeatsOf(SmallBoard.of("E06000033")).families()).isEmpty();
    assertThat(repeatsOf(SmallBoard.of("E06000033")).total()).isEqualTo(Share.of(1, 1));
    assertThat(ask(SmallPolicy.REPEAT_PLAN, Basis.DUE, span("2011-06-01", "2011-06-01")).families())
        .hasValue(new Families(0, 0));
  }

  private IndicatorFigures repeatsOf(Slice slice) {
    return board.figures().indicator(SmallPolicy.REPEAT_PLAN, Basis.COMPLETED, JUNE, slice, TODAY);
  }

  @Test
  void groupsAreThoseWithADenominatorInCodePointOrder() {
    board
        .happened(SmallPolicy.REPEAT_PLAN, locality("\uFF21"), "2010-06-02", 0)
        .happened(SmallPolicy.REPEAT_PLAN, locality("\uD83D\uDE00"), "2010-06-02", 0)
        .happened(SmallPolicy.REPEAT_PLAN, locality("Z"), "2010-06-02", 1)
        .happened(SmallPolicy.REPEAT_PLAN, locality("a"), "2010-07-02", 0)
        .happened(SmallPolicy.REPEAT_PLAN, locality("b"), "2010-06-02", 0);

    assertThat(repeatsOf(SmallBoard.by(Dimension.LOCALITY)).groups())
        .containsExactly(
            new Group<>(List.of("Z"), Share.of(1, 1)),
            new Group<>(List.of("b"), Share.of(0, 1)),
            new Group<>(List.of("\uFF21"), Share.of(0, 1)),
            new Group<>(List.of("\uD83D\uDE00"), Share.of(0, 1)));
  }

  private static Dimensions locality(String locality) {
    return new Dimensions("E06000033", locality, "unknown", "unknown");
  }

  @Test
  void theIntervalIsWilsons() {
    board
        .happened(SmallPolicy.REPEAT_PLAN, EAST, "2010-06-01", 1)
        .happened(SmallPolicy.REPEAT_PLAN, EAST, "2010-06-02", 1)
        .happened(SmallPolicy.REPEAT_PLAN, EAST, "2010-06-03", 0);

    assertInterval(span("2010-06-01", "2010-06-01"), 0.20654931437723742, 1.0);
    assertInterval(span("2010-06-03", "2010-06-03"), 0.0, 0.7934506856227626);
    assertInterval(JUNE, 0.20765960080204768, 0.9385080552796037);
    assertThat(ask(SmallPolicy.REPEAT_PLAN, null, span("2010-06-04", "2010-06-05")).interval())
        .isEmpty();
  }

  private void assertInterval(Span window, double low, double high) {
    IndicatorFigures.Interval interval =
        ask(SmallPolicy.REPEAT_PLAN, Basis.COMPLETED, window).interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(low, within(1e-9)).isBetween(0.0, 1.0);
    assertThat(interval.high()).isCloseTo(high, within(1e-9)).isBetween(0.0, 1.0);
  }

  @Test
  void anAuthorityThatNothingIsKnownOfHasZeros() {
    board.happened(SmallPolicy.CHILDREN, EAST, "2010-06-01", 0);

    IndicatorFigures figures =
        board
            .figures()
            .indicator(
                SmallPolicy.CHILDREN,
                Basis.COMPLETED,
                JUNE,
                SmallBoard.of("E08000001", Dimension.TEAM),
                TODAY);

    assertThat(figures.total()).isEqualTo(Share.count(0));
    assertThat(figures.groups()).isEmpty();
  }

  @Test
  void anIndicatorOfAnotherPolicyIsRefused() {
    assertThatThrownBy(() -> ask(SmallPolicy.NOT_IN_POLICY, Basis.COMPLETED, JUNE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("re-referral");
  }
}
