package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RestartCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Workshop.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void aSmallMeasurementStopsAndKillsAMonitorAndTellsHowLongItTakesToBeBack() {
    assertThat(run("bench", "restart", "--files=1000", "--rounds=1")).isZero();

    for (String after : new String[] {"nothing", "stop", "crash"}) {
      assertThat(out.toString())
          .containsPattern(
              "(?m)^ +1,000 +[\\d,]+ %s +([\\d.]+ +){3}([\\d,]+|unknown)$".formatted(after));
    }
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThat(run("bench", "restart", "--files=100000,999")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--files must be from 1000 to 10000000: 999");
  }

  @Test
  void itSaysWhatIsMeasured() {
    assertThat(run("bench", "restart", "--help")).isZero();
    assertThat(out.toString()).contains("--files", "--rounds", "SIGKILL");
  }
}
