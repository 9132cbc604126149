package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RebuildCommandTest {
  private final BenchRun bench = new BenchRun();

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThat(bench.run("rebuild", "--years=1,31")).isEqualTo(2);
    assertThat(bench.err()).startsWith("--years must be from 1 to 30: 31");
  }

  @Test
  void itSaysWhatIsMeasured() {
    assertThat(bench.run("rebuild", "--help")).isZero();
    assertThat(bench.out()).contains("--councils", "--years", "from nothing");
  }
}
