package org.dutywatch.demo;

import java.time.InstantSource;
import java.util.stream.Stream;
import org.dutywatch.bench.BenchCommand;
import org.dutywatch.bench.RestartCommand;
import org.dutywatch.bench.peers.PeersCommand;
import org.dutywatch.proof.ProveCommand;
import org.dutywatch.proof.kill.KillsCommand;
import org.dutywatch.proof.simulation.SimulationCommand;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The command line of the sources: that of a release, and what measures and proves. It is a class
 * of its own so that a release needs none of the libraries that only these use.
 */
public final class Workshop {
  private static final String TESTS = "  test    Runs all tests.";

  private Workshop() {}

  /** Runs the command that the arguments name and ends the process. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine all = Main.commandLine().addSubcommand(bench()).addSubcommand(prove());
    UsageMessageSpec help = all.getCommandSpec().usageMessage();
    help.footer(Stream.concat(Stream.of(TESTS), Stream.of(help.footer())).toArray(String[]::new));
    return Main.handled(all);
  }

  private static CommandLine bench() {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new RestartCommand(Main.class))
        .addSubcommand(new PeersCommand(Main.class));
  }

  private static CommandLine prove() {
    return new CommandLine(new ProveCommand())
        .addSubcommand(new SimulationCommand(InstantSource.system()))
        .addSubcommand(new KillsCommand(Main.class));
  }
}
