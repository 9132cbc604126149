package org.dutywatch.monitor.domain.mark;

import static org.assertj.core.api.Assertions.assertThat;

import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.junit.jupiter.api.Test;

/** The counters of a row. */
class CountsTest {
  private static final Counter STARTED = new Counter(0, Kind.STARTED, 0);
  private static final Counter IN_TIME = new Counter(0, Kind.STOPPED, 3);
  private static final Counter LATE = new Counter(0, Kind.STOPPED, 12);
  private static final Counter OTHER = new Counter(1, Kind.STARTED, 0);

  @Test
  void countersAreInOrderOfIndicatorKindAndOutcome() {
    assertThat(OTHER).isGreaterThan(LATE);
    assertThat(LATE).isGreaterThan(IN_TIME);
    assertThat(IN_TIME).isGreaterThan(STARTED);
    assertThat(new Counter(0, Kind.STARTED, 99)).isLessThan(IN_TIME);
    assertThat(STARTED).isEqualByComparingTo(new Counter(0, Kind.STARTED, 0));
  }

  @Test
  void whatIsCountedInAnyOrderIsTheSame() {
    Counts counts = Counts.NONE.plus(STARTED, 1).plus(IN_TIME, 2).plus(OTHER, 3);
    assertThat(counts)
        .isEqualTo(Counts.NONE.plus(OTHER, 1).plus(STARTED, 1).plus(OTHER, 2).plus(IN_TIME, 2))
        .hasSameHashCodeAs(Counts.NONE.plus(IN_TIME, 2).plus(OTHER, 3).plus(STARTED, 1))
        .isNotEqualTo(counts.plus(OTHER, 1))
        .isNotEqualTo(counts.plus(LATE, 1))
        .isNotEqualTo(Counts.NONE.plus(STARTED, 1).plus(LATE, 2).plus(OTHER, 3));
    assertThat(counts.counter(1)).isEqualTo(IN_TIME);
    assertThat(counts.number(1)).isEqualTo(2);
  }

  @Test
  void aCounterThatBecomesZeroGoesAndTheOthersStay() {
    Counts counts = Counts.NONE.plus(STARTED, 1).plus(IN_TIME, 2).plus(OTHER, 3);
    assertThat(counts.plus(IN_TIME, -2))
        .isEqualTo(Counts.NONE.plus(STARTED, 1).plus(OTHER, 3))
        .returns(2, Counts::size);
    assertThat(Counts.NONE.plus(STARTED, 1).plus(STARTED, -1).isEmpty()).isTrue();
    assertThat(counts.isEmpty()).isFalse();
  }

  @Test
  void nothingAddedIsNoCounter() {
    assertThat(Counts.NONE.plus(STARTED, 0)).isEqualTo(Counts.NONE).returns(0, Counts::size);
  }
}
