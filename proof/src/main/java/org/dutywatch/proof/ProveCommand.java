package org.dutywatch.proof;

import java.time.InstantSource;
import org.dutywatch.proof.simulation.SimulationCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code prove}: tries to break what the monitor promises. */
@Command(
    name = "prove",
    description = "Tries to break what is promised: any order, any repetition, any crash.",
    synopsisSubcommandLabel = "TRIAL")
public final class ProveCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /** The command with its trials. */
  public static CommandLine commandLine(InstantSource clock) {
    return new CommandLine(new ProveCommand()).addSubcommand(new SimulationCommand(clock));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to try: " + spec.subcommands().keySet());
  }
}
