package org.dutywatch.proof;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code prove}: tries to break what the monitor promises. */
@Command(
    name = "prove",
    description = "Tries to break the promise of right figures, whatever happens.",
    synopsisSubcommandLabel = "ATTEMPT")
public final class ProveCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to try: " + String.join(", ", spec.subcommands().keySet()));
  }
}
