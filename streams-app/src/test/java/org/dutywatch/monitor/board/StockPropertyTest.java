package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.StockOutcome;

/** Plans that come and go, and fail for a while, counted one by one on each day. */
class StockPropertyTest {
  private static final LocalDate FIRST = LocalDate.parse("2010-03-20");

  /** A plan in the stock from a day; failing from a day to another; out of it from a last day. */
  private record Plan(
      Dimensions dimensions,
      LocalDate enters,
      Optional<Failing> failing,
      Optional<LocalDate> leaves) {
    private record Failing(LocalDate from, Optional<LocalDate> to) {}

    boolean isInOn(LocalDate day) {
      return !enters.isAfter(day) && leaves.filter(left -> !left.isAfter(day)).isEmpty();
    }

    boolean isFailingOn(LocalDate day) {
      return failing
          .filter(f -> !f.from().isAfter(day))
          .filter(f -> f.to().filter(to -> !to.isAfter(day)).isEmpty())
          .isPresent();
    }

    void enter(SmallBoard board) {
      changed(board, Optional.of(enters), StockOutcome.ENTERS);
      changed(board, failing.map(Failing::from), StockOutcome.FAILS);
      changed(board, failing.flatMap(Failing::to), StockOutcome.RECOVERS);
      changed(board, leaves, StockOutcome.LEAVES);
    }

    private void changed(SmallBoard board, Optional<LocalDate> day, StockOutcome outcome) {
      day.ifPresent(d -> board.changed(SmallPolicy.REVIEWS, dimensions, d.toString(), outcome));
    }
  }

  @Provide
  Arbitrary<List<Plan>> plans() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 20);
    return Combinators.combine(
            Arbitraries.of(SmallBoard.EAST, SmallBoard.WEST, SmallBoard.OTHER_COUNCIL),
            days,
            days.optional(),
            days.optional(),
            days.optional())
        .as(StockPropertyTest::plan)
        .list()
        .ofMaxSize(15);
  }

  private static Plan plan(
      Dimensions dimensions,
      int enters,
      Optional<Integer> fails,
      Optional<Integer> recovers,
      Optional<Integer> leaves) {
    LocalDate start = FIRST.plusDays(enters);
    LocalDate from = start.plusDays(fails.orElse(0));
    Optional<LocalDate> to = recovers.map(days -> from.plusDays(days));
    Optional<LocalDate> end = leaves.map(days -> to.orElse(from).plusDays(days));
    return new Plan(
        dimensions, start, fails.map(f -> new Plan.Failing(from, to.or(() -> end))), end);
  }

  @Property(tries = 200)
  void aStockIsCountedOnTheLastDayOfEachStep(@ForAll("plans") List<Plan> plans) {
    SmallBoard board = new SmallBoard();
    plans.forEach(plan -> plan.enter(board));
    Figures figures = board.figures();
    Span whole = new Span(FIRST, FIRST.plusDays(90));

    for (Steps steps : Steps.values()) {
      for (SeriesPoint point :
          figures.series(
              SmallPolicy.REVIEWS,
              null,
              steps.cut(whole),
              SmallBoard.by(Dimension.LOCALITY),
              FIRST)) {
        LocalDate day = point.step().to();
        assertThat(point.total()).isEqualTo(share(plans, day));
        assertThat(point.total().numerator()).isNotNegative();
        assertThat(point.groups())
            .allSatisfy(
                group ->
                    assertThat(group.figures())
                        .isEqualTo(share(inLocality(plans, group.values().get(0)), day)));
        assertThat(figures.indicator(SmallPolicy.REVIEWS, null, point.step(), Slice.WHOLE, day))
            .extracting(IndicatorFigures::total)
            .isEqualTo(point.total());
      }
    }
  }

  private static List<Plan> inLocality(List<Plan> plans, String locality) {
    return plans.stream().filter(plan -> plan.dimensions().locality().equals(locality)).toList();
  }

  private static Share share(List<Plan> plans, LocalDate day) {
    List<Plan> in = plans.stream().filter(plan -> plan.isInOn(day)).toList();
    return Share.of(in.stream().filter(plan -> !plan.isFailingOn(day)).count(), in.size());
  }
}
