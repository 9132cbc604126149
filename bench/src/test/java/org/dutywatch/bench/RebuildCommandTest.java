package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RebuildCommandTest {
  private final BenchRun bench = new BenchRun();

  @Test
  void aSmallMeasurementBuildsEachHistoryAndComparesWhatAnEventCosts() {
    int exitCode = bench.run("rebuild", "--councils=1", "--years=1,2", "--rounds=1");

    assertThat(bench.err()).isEmpty();
    assertThat(exitCode).isZero();
    for (int years : new int[] {1, 2}) {
      assertThat(bench.out())
          .containsPattern(
              "(?m)^[\\d,]+ events of 1 councils in %d years, made and sent in \\d+ s$"
                  .formatted(years))
          .containsPattern("(?m)^round 0: +%d years ready in ".formatted(years))
          .containsPattern("(?m)^ +%d( +[\\d,.]+){13}$".formatted(years));
    }
    assertThat(bench.out())
        .containsPattern("(?m)^cost an event, 2 years to 1: [\\d.]+ in CPU, [\\d.]+ in time$");
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
