package org.dutywatch.bench;

import org.dutywatch.bench.parts.PartsCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code bench}: the measurements behind the figures in the documentation. */
@Command(
    name = "bench",
    description = "Measures; the figures in the documentation come from it.",
    synopsisSubcommandLabel = "MEASUREMENT",
    subcommands = {
      ThroughputCommand.class,
      FreshnessCommand.class,
      ReadCommand.class,
      LiveCommand.class,
      RebuildCommand.class,
      PartsCommand.class
    })
public final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to measure: " + String.join(", ", spec.subcommands().keySet()));
  }
}
