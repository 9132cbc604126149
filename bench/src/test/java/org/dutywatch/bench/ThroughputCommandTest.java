package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThroughputCommandTest {
  private final BenchRun bench = new BenchRun();

  @Test
  void aSmallMeasurementRunsAllThreeAndTellsTheRatio() {
    int exitCode = bench.run("throughput", "--events=2000", "--warm-up=0", "--rounds=1");

    assertThat(exitCode).isZero();
    assertThat(bench.out())
        .containsPattern("(?m)^2,000 events of 24 councils up to 2024-01-\\d\\d, made")
        .containsPattern("(?m)^round 0: monitor ")
        .containsPattern("(?m)^round 1: monitor +[\\d,]+ /s +[\\d.]+ \u00b5s of CPU a record$")
        .containsPattern("(?m)^round 1: pass-through ")
        .containsPattern("(?m)^round 1: bare consumer ")
        .containsPattern("(?m)^monitor/pass-through \\d+\\.\\d\\d$");
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThat(bench.run("throughput", "--rounds=0")).isEqualTo(2);
    assertThat(bench.err()).startsWith("--rounds must be from 1 to 100: 0");
  }

  @Test
  void aMeasurementMustBeNamed() {
    assertThat(bench.run()).isEqualTo(2);
    assertThat(bench.err())
        .startsWith("Say what to measure: throughput, freshness, read, live, rebuild, parts");
  }
}
