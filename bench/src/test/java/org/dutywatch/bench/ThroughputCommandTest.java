package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ThroughputCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aSmallMeasurementRunsAllThreeAndTellsTheRatio() {
    int exitCode = bench("throughput", "--events=2000", "--warm-up=0", "--rounds=1");

    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .containsPattern("(?m)^2,000 events of 24 councils up to 2024-01-\\d\\d, made")
        .containsPattern("(?m)^round 0: monitor ")
        .containsPattern("(?m)^round 1: monitor +[\\d,]+ /s +[\\d.]+ \u00b5s of CPU a record$")
        .containsPattern("(?m)^round 1: pass-through ")
        .containsPattern("(?m)^round 1: bare consumer ")
        .containsPattern("(?m)^monitor/pass-through \\d+\\.\\d\\d$");
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThat(bench("throughput", "--rounds=0")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--rounds must be from 1 to 100: 0");
  }

  @Test
  void aMeasurementMustBeNamed() {
    assertThat(bench()).isEqualTo(2);
    assertThat(err.toString()).startsWith("Say what to measure: throughput");
  }

  private int bench(String... arguments) {
    return new CommandLine(new BenchCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
