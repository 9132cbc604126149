package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everyCommandHasHelp() {
    for (String command : Workshop.commandLine().getSubcommands().keySet()) {
      assertThat(run(command, "--help")).as(command).isZero();
      assertThat(out.toString()).contains("Usage: dutywatch " + command);
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theSourcesHaveWhatMeasuresAndProvesBesideTheCommandsOfARelease() {
    Set<String> all = new TreeSet<>(Main.commandLine().getSubcommands().keySet());
    assertThat(all).doesNotContain("bench", "prove");
    all.addAll(Set.of("bench", "prove"));

    assertThat(Workshop.commandLine().getSubcommands().keySet()).isEqualTo(all);
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("  test    Runs all tests.");
  }

  @Test
  void tellsTheVersionItWasBuiltAs() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("Dutywatch \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void anUnknownCommandIsWrongUseAndNamesTheOneThatWasMeant() {
    assertThat(run("brokr")).isEqualTo(2);
    assertThat(err.toString()).contains("'brokr'").contains("broker").contains("dutywatch --help");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void noCommandIsWrongUse() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Missing required subcommand").contains("--help");
  }

  @Test
  void anUnknownOptionIsWrongUse() {
    assertThat(run("broker", "--prot", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("--prot").contains("dutywatch broker --help");
  }

  @Test
  void aPortOutsideItsRangeIsWrongUse() {
    assertThat(run("broker", "--port", "70000")).isEqualTo(2);
    assertThat(err.toString()).contains("--port").contains("70000");
  }

  private int run(String... arguments) {
    CommandLine commandLine = Workshop.commandLine();
    commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
