package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {

  @ParameterizedTest
  @CsvSource({
    "day, 2010-12-24, 2010-12-24",
    "7d, 2010-12-24, 2010-12-18",
    "28d, 2011-01-10, 2010-12-14",
    "month, 2010-12-24, 2010-12-01",
    "month, 2010-12-01, 2010-12-01",
    "ytd, 2010-12-24, 2010-04-01",
    "ytd, 2010-04-01, 2010-04-01",
    "ytd, 2010-03-31, 2009-04-01",
    "12m, 2010-12-24, 2009-12-25",
    "12m, 2012-02-29, 2011-03-01",
    "12m, 2013-02-28, 2012-02-29",
    "12m, 2010-03-31, 2009-04-01"
  })
  void aNamedWindowEndsOnTheDayAskedFor(String name, LocalDate to, LocalDate from) {
    assertThat(Windows.named(name).orElseThrow().endingOn(to)).isEqualTo(new Span(from, to));
  }

  @Test
  void anUnknownNameHasNoWindow() {
    assertThat(Windows.named("custom")).isEmpty();
    assertThat(Arrays.stream(Windows.values()).map(Windows::label))
        .containsExactly("day", "7d", "28d", "month", "ytd", "12m");
  }
}
