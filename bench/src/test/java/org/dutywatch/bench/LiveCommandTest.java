package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveCommandTest {
  private final BenchRun bench = new BenchRun();

  @Test
  void aSmallMeasurementTellsForEachNumberOfClientsWhatTheyWaitAndTake() {
    int exitCode = bench.run("live", "--clients=3,1", "--rate=50", "--seconds=1");

    assertThat(bench.err()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(bench.out())
        .containsPattern("(?m)^[\\d,]+ events of a council in 1 years? on the board\\. 50 events/s")
        .containsPattern("(?m)^ +1 +0 +[\\d,]+( +[\\d.]+){10}$\\R^ +3 +2 +[\\d,]+( +[\\d.]+){10}$");
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThat(bench.run("live", "--clients=1,1001")).isEqualTo(2);
    assertThat(bench.err()).startsWith("--clients must be from 1 to 1000: 1001");
  }

  @Test
  void itSaysWhatIsMeasured() {
    assertThat(bench.run("live", "--help")).isZero();
    assertThat(bench.out()).contains("--clients", "--rate", "all of a message");
  }
}
