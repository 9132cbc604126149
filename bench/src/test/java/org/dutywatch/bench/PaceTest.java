package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void theWarmUpIsNotTimed() {
    Iterator<Long> looks = List.of(0L, 10L, 60L, 110L).iterator();

    Lap lap = new Pace(50, 110).watch(looks::next);

    assertThat(looks).isExhausted();
    assertThat(lap.recordsPerSecond()).isPositive().isFinite();
  }

  @Test
  void whatIsOverBeforeItCanBeTimedIsNoMeasurement() {
    assertThatThrownBy(() -> new Pace(50, 110).watch(() -> 110))
        .isInstanceOf(NotMeasuredException.class)
        .hasMessage(
            "All 110 records were done before the warm-up was seen to be over."
                + " Time more of them (--events).");
  }
}
