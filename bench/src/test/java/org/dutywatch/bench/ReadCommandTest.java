package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadCommandTest {
  private final BenchRun bench = new BenchRun();

  @Test
  void aSmallMeasurementReadsOneCouncilAndSeveralWithTheStreamIdleAndAtWork() {
    int exitCode =
        bench.run(
            "read",
            "--councils=1,3",
            "--years=1",
            "--connections=2",
            "--seconds=1",
            "--events=2000");

    assertThat(bench.err()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(bench.out())
        .containsPattern(
            "(?m)^[\\d,]+ events of a council in 1 years?, [\\d,]+ cells on its board\\."
                + " Half load: [\\d,]+ events/s$");
    for (int councils : new int[] {1, 3}) {
      for (String stream : new String[] {"idle", "half"}) {
        for (String question : new String[] {"indicator", "clock", "metrics"}) {
          assertThat(bench.out())
              .containsPattern(
                  "(?m)^ +%d %s +%s +2 +[\\d,]+( +[\\d.]+){3} +[\\d,]+$"
                      .formatted(councils, stream, question));
        }
      }
    }
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThat(bench.run("read", "--connections=1,65")).isEqualTo(2);
    assertThat(bench.err()).startsWith("--connections must be from 1 to 64: 65");
  }

  @Test
  void itSaysWhatIsMeasured() {
    assertThat(bench.run("read", "--help")).isZero();
    assertThat(bench.out()).contains("--councils", "DUTYWATCH_JAVA_OPTS", "all six windows");
  }
}
