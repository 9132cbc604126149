package org.dutywatch.monitor.deadletters.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dutywatch.monitor.client.MonitorAddress;
import org.dutywatch.monitor.client.MonitorClient;
import org.dutywatch.monitor.client.Pause;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands about dead letters have in common: where the monitor is, and how they fail. */
abstract class LetterCommand implements Callable<Integer> {
  private final Pause pause;

  @Spec private CommandSpec spec;

  @Mixin private final MonitorAddress monitor = new MonitorAddress();

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // the command line reads it
  private boolean help;

  LetterCommand(Pause pause) {
    this.pause = pause;
  }

  /** Does it, and gives the exit code. */
  abstract int run(Letters letters, PrintWriter out) throws FailedException, InterruptedException;

  @Override
  public final Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      return run(new Letters(new MonitorClient(monitor.address(), pause)), out);
    } catch (FailedException failure) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(failure.getMessage());
      err.flush();
      return failure.exitCode();
    } finally {
      out.flush();
    }
  }

  /** The command was used wrongly. */
  final CommandLine.ParameterException wrongUse(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
