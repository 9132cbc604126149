package org.dutywatch.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import org.dutywatch.broker.BrokerCommand;
import org.dutywatch.monitor.deadletters.command.DeadLettersCommand;
import org.dutywatch.monitor.deadletters.command.Terminal;
import org.dutywatch.monitor.feeds.ImportCommand;
import org.dutywatch.simulator.app.SimulateCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line of a release: finds the command, runs it and ends the process with its exit
 * code: 0 done, 1 failed, 2 wrong use. {@link Workshop} has more.
 */
@Command(
    name = "dutywatch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "A live monitor of statutory timescales in children's social care.",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "'dutywatch COMMAND --help' tells more about a command.",
      "DUTYWATCH_JAVA_OPTS: options for the JVM, in place of '-Xmx2g -Xmn1g -XX:+UseParallelGC'."
    })
public final class Main {
  private static final Logger log = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /** Runs the command that the arguments name and ends the process. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return handled(
        new CommandLine(new Main())
            .addSubcommand(new DemoCommand(InstantSource.system()))
            .addSubcommand(new MonitorCommand(System.getenv()))
            .addSubcommand(new BrokerCommand())
            .addSubcommand(new SimulateCommand(System.getenv(), InstantSource.system()))
            .addSubcommand(new GenerationsCommand(System.getenv()))
            .addSubcommand(new ImportCommand(Main::sleep))
            .addSubcommand(NotifyCommand.of(System.getenv(), InstantSource.system()))
            .addSubcommand(
                DeadLettersCommand.of(System.getenv(), Terminal.ofProcess(), Main::sleep)));
  }

  /** The same, with what happens where a command, of those it has now, is used wrongly or fails. */
  static CommandLine handled(CommandLine commands) {
    return commands
        .setParameterExceptionHandler(Main::wrongUse)
        .setExecutionExceptionHandler(Main::failed);
  }

  private static void sleep(Duration duration) throws InterruptedException {
    Thread.sleep(duration.toMillis());
  }

  private static int wrongUse(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine command, ParseResult arguments) {
    log.error("{} failed", command.getCommandName(), e);
    return ExitCode.SOFTWARE;
  }
}
