package org.dutywatch.simulator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadRatesTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aConstantRateGoesOnForEver() {
    LoadRates rates = new LoadRates(List.of(500), Optional.empty());

    assertThat(rates.dueNanos(0)).isZero();
    assertThat(rates.dueNanos(1)).isEqualTo(SECOND / 500);
    assertThat(rates.dueNanos(500_000)).isEqualTo(1_000 * SECOND);
  }

  @Test
  void stepsFollowOneAnotherAndThenItEnds() {
    LoadRates rates = new LoadRates(List.of(10, 20), Optional.of(Duration.ofSeconds(3)));

    assertThat(rates.dueNanos(29)).isEqualTo(29 * SECOND / 10);
    assertThat(rates.dueNanos(30)).isEqualTo(3 * SECOND);
    assertThat(rates.dueNanos(31)).isEqualTo(3 * SECOND + SECOND / 20);
    assertThat(rates.dueNanos(89)).isEqualTo(3 * SECOND + 59 * SECOND / 20);
    assertThat(rates.dueNanos(90)).isEqualTo(LoadRates.NEVER);
  }

  @Test
  void asFastAsPossibleIsAtOnce() {
    assertThat(LoadRates.AS_FAST_AS_POSSIBLE.dueNanos(1_000_000)).isZero();
  }
}
