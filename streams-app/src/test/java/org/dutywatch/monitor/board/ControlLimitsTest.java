package org.dutywatch.monitor.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlLimitsTest {
  @Test
  void lieAtTwoAndTwoThirdsOfTheAverageStepOnEitherSideOfTheMean() {
    // The nine steps are 2, 1, 3, 1, 2, 1, 0, 2 and 0, on average 12 / 9.
    ControlLimits limits =
        ControlLimits.of(List.of(10L, 12L, 11L, 8L, 9L, 11L, 10L, 10L, 12L, 12L)).orElseThrow();

    assertThat(limits.centre()).isEqualTo(10.5);
    assertThat(limits.upper() - limits.centre()).isCloseTo(2.66 * 12 / 9, within(1e-9));
    assertThat(limits.centre() - limits.lower()).isCloseTo(2.66 * 12 / 9, within(1e-9));
  }

  @Test
  void areNeverBelowNothing() {
    ControlLimits limits =
        ControlLimits.of(List.of(0L, 9L, 0L, 9L, 0L, 9L, 0L, 9L, 0L, 9L)).orElseThrow();

    assertThat(limits.lower()).isZero();
    assertThat(limits.upper()).isCloseTo(4.5 + 2.66 * 9, within(1e-9));
  }

  @Test
  void areOnePointWhereNothingEverChanges() {
    assertThat(ControlLimits.of(Collections.nCopies(20, 3L))).contains(new ControlLimits(3, 3, 3));
  }

  @Test
  void ofFewerThanTenCountsThereAreNone() {
    assertThat(ControlLimits.of(Collections.nCopies(9, 3L))).isEmpty();
    assertThat(ControlLimits.of(Collections.nCopies(10, 3L))).isPresent();
  }
}
