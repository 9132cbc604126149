package org.dutywatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private final Results results = new Results();

  @Test
  void theRatioIsThatOfTheMediansAndNotOfTheBest() {
    lap("monitor", 30_000, 60);
    lap("monitor", 20_000, 50);
    lap("monitor", 90_000, 10);
    lap("pass-through", 100_000, 8);
    lap("pass-through", 150_000, 7);
    lap("pass-through", 160_000, 6);

    assertThat(printed())
        .isEqualTo(
            """

            records/s            median        least         most   CPU \u00b5s/record
            monitor              30,000       20,000       90,000            50.0
            pass-through        150,000      100,000      160,000             7.0

            monitor/pass-through 0.20
            """);
  }

  @Test
  void ofAnEvenNumberOfRoundsTheMedianIsBetweenTheMiddleTwo() {
    lap("monitor", 10, 1);
    lap("monitor", 40, 1);
    lap("monitor", 20, 1);
    lap("monitor", 30, 1);

    assertThat(results.median("monitor", Lap::recordsPerSecond)).isEqualTo(25);
  }

  private void lap(String contender, double recordsPerSecond, double cpuMicros) {
    results.add(contender, new Lap(recordsPerSecond, cpuMicros));
  }

  private String printed() {
    StringWriter text = new StringWriter();
    results.print(new PrintWriter(text));
    return text.toString();
  }
}
