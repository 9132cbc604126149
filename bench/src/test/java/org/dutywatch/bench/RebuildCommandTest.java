package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RebuildCommandTest {
  private final BenchRun bench = new BenchRun();

  @Test
  void aSmallMeasurementBuildsAHistoryAndTellsWhatThatTook() {
    int exitCode = bench.run("rebuild", "--councils=1", "--years=1", "--rounds=1");

    assertThat(bench.err()).isEmpty();
    assertThat(exitCode).isZero();
    // Other tests take from the same heap meanwhile: so small a board can seem to give some back.
    assertThat(bench.out())
        .containsPattern("(?m)^[\\d,]+ events of 1 councils in 1 years, made and sent in \\d+ s$")
        .containsPattern("(?m)^round 0: +1 years ready in ")
        .containsPattern("(?m)^round 1: +1 years ready in ")
        .containsPattern("(?m)^ +1( +-?[\\d,.]+){13}$");
  }

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
