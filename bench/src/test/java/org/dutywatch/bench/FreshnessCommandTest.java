package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreshnessCommandTest {
  private final BenchRun bench = new BenchRun();

  @Test
  void aSmallMeasurementTellsTheTimesOfAllThreeAtEachRateAndTheirRatio() {
    int exitCode =
        bench.run(
            "freshness",
            "--rates=0.1,0.5",
            "--seconds=1",
            "--most-events=2000",
            "--events=2000",
            "--warm-up=0",
            "--councils=2");

    assertThat(bench.err()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(bench.out()).containsPattern("(?m)^Saturation: [\\d,]+ events/s of 2 councils$");
    for (String share : new String[] {"0.100", "0.500"}) {
      for (String route : new String[] {"monitor", "pass-through", "transactions"}) {
        assertThat(bench.out())
            .containsPattern("(?m)^" + share + " +[\\d,]+  " + route + "( +[\\d.]+){4}$");
      }
      assertThat(bench.out())
          .containsPattern(
              "(?m)^"
                  + share
                  + " +p99 monitor/transactions [\\d.]+, monitor/pass-through [\\d.]+$");
    }
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThat(bench.run("freshness", "--rates=0.5,1.5")).isEqualTo(2);
    assertThat(bench.err()).startsWith("--rates must be from 0.001 to 1: 1.5");
  }

  @Test
  void itSaysWhatIsMeasured() {
    assertThat(bench.run("freshness", "--help")).isZero();
    assertThat(bench.out()).contains("--rates", "--seconds", "The ratio to Kafka is to this one");
  }
}
