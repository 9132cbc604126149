package org.dutywatch.monitor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

  @Test
  void eachPauseIsTwiceAsLongUpToALongest() {
    assertThat(BACKOFF.after(1, 1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(BACKOFF.after(2, 1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(BACKOFF.after(9, 1)).isEqualTo(Duration.ofSeconds(256));
    assertThat(BACKOFF.after(10, 1)).isEqualTo(Duration.ofMinutes(5));
    assertThat(BACKOFF.after(Integer.MAX_VALUE, 1)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void theLotDecidesAboutHalfOfIt() {
    assertThat(BACKOFF.after(3, 0)).isEqualTo(Duration.ofSeconds(2));
    assertThat(BACKOFF.after(3, 0.5)).isEqualTo(Duration.ofSeconds(3));
  }
}
