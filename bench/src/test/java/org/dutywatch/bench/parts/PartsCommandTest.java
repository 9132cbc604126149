package org.dutywatch.bench.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PartsCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new PartsCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void aSmallMeasurementTellsWhatEachPartCosts() {
    System.setProperty("jmh.ignoreLock", "true"); // nothing comes of these times

    assertThat(run("--events=500", "--iterations=2", "--forks=0")).isZero();

    assertThat(err.toString()).isEmpty();
    for (String part : new String[] {"decode", "foldAndMark", "stores", "feed"}) {
      assertThat(out.toString())
          .containsPattern("(?m)^%s +[\\d.]+ +([\\d.]+|unknown) +[\\d,]+$".formatted(part));
    }
  }

  @Test
  void whatCannotBeMeasuredIsRefused() {
    assertThat(run("--events=99")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--events must be from 100 to 10000000: 99");
  }
}
