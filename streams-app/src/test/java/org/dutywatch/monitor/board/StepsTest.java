package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dutywatch.monitor.board.SmallBoard.span;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StepsTest {

  @Test
  void monthsAreCutAtBothEnds() {
    assertThat(Steps.MONTH.cut(span("2010-01-31", "2010-03-01")))
        .containsExactly(
            span("2010-01-31", "2010-01-31"),
            span("2010-02-01", "2010-02-28"),
            span("2010-03-01", "2010-03-01"));
  }

  @Test
  void weeksBeginOnMonday() {
    assertThat(Steps.WEEK.cut(span("2010-06-06", "2010-06-15")))
        .containsExactly(
            span("2010-06-06", "2010-06-06"),
            span("2010-06-07", "2010-06-13"),
            span("2010-06-14", "2010-06-15"));
    assertThat(Steps.WEEK.cut(span("2010-06-07", "2010-06-13")))
        .containsExactly(span("2010-06-07", "2010-06-13"));
  }

  @Test
  void daysAreOneEach() {
    assertThat(Steps.DAY.cut(span("2012-02-28", "2012-03-01")))
        .containsExactly(
            span("2012-02-28", "2012-02-28"),
            span("2012-02-29", "2012-02-29"),
            span("2012-03-01", "2012-03-01"));
  }

  @Test
  void aSeriesHasAtMostFifteenHundredSteps() {
    LocalDate from = LocalDate.parse("2006-01-01");

    assertThat(Steps.DAY.cut(new Span(from, from.plusDays(1_499)))).hasSize(1_500);
    assertThatThrownBy(() -> Steps.DAY.cut(new Span(from, from.plusDays(1_500))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1500");
  }

  @Test
  void aStepIsFoundByItsName() {
    assertThat(Steps.named("week")).hasValue(Steps.WEEK);
    assertThat(Steps.named("year")).isEmpty();
  }
}
