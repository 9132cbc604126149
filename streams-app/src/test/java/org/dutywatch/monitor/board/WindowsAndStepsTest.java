package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsAndStepsTest {

  @ParameterizedTest
  @CsvSource({
    "day, 2010-06-30, 2010-06-30",
    "7d, 2010-03-03, 2010-02-25",
    "28d, 2010-03-03, 2010-02-04",
    "month, 2010-03-31, 2010-03-01",
    "ytd, 2010-03-31, 2009-04-01",
    "ytd, 2010-04-01, 2010-04-01",
    "ytd, 2010-12-31, 2010-04-01",
    "12m, 2010-02-28, 2009-03-01",
    "12m, 2008-02-29, 2007-03-01",
    "12m, 2009-02-28, 2008-02-29",
  })
  void aWindowEndsOnItsDay(String name, LocalDate to, LocalDate from) {
    assertThat(Windows.named(name, to)).isEqualTo(new Span(from, to));
  }

  @Test
  void anotherNameIsNoWindow() {
    assertThatThrownBy(() -> Windows.named("fortnight", LocalDate.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void weeksGoFromMondayAndAreCutAtTheEnds() {
    assertThat(Steps.of("week", day(1), day(12)))
        .containsExactly(
            new Span(day(1), day(4)), new Span(day(5), day(11)), new Span(day(12), day(12)));
  }

  @Test
  void monthsAreCutAtTheEnds() {
    assertThat(Steps.of("month", day(30), LocalDate.of(2010, 6, 1)))
        .containsExactly(
            new Span(day(30), day(30)),
            new Span(LocalDate.of(2010, 5, 1), LocalDate.of(2010, 5, 31)),
            new Span(LocalDate.of(2010, 6, 1), LocalDate.of(2010, 6, 1)));
  }

  @Test
  void daysAreStepsOfTheirOwn() {
    assertThat(Steps.of("day", day(1), day(2)))
        .isEqualTo(List.of(new Span(day(1), day(1)), new Span(day(2), day(2))));
  }

  /** A day of April 2010, whose first Monday was the 5th. */
  private static LocalDate day(int ofApril) {
    return LocalDate.of(2010, 4, ofApril);
  }
}
