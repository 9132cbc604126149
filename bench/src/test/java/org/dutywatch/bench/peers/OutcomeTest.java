package org.dutywatch.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private final Outcome outcome =
      new Outcome(
          "monitor",
          1_000,
          2_000_000_000L,
          List.of(4_000_000L, 1_000_000L, 3_000_000L, 2_000_000L),
          new Memory(0, 0, 0));

  @Test
  void theMedianOfAnEvenNumberIsTheLowerMiddleOne() {
    assertThat(outcome.freshMillis(0.5)).isEqualTo(2);
  }

  @Test
  void aShareOfTheFurtherEventsDidNotTakeLonger() {
    assertThat(outcome.freshMillis(0.9)).isEqualTo(4);
    assertThat(outcome.freshMillis(0.75)).isEqualTo(3);
  }
}
