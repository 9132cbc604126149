package org.dutywatch.monitor.deadletters.command;

import java.util.Map;
import org.dutywatch.monitor.client.Pause;
import org.dutywatch.monitor.deadletters.LetterId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command {@code dead-letters}: shows refused records, and sends them again. */
@Command(
    name = "dead-letters",
    synopsisSubcommandLabel = "(list | show | resend)",
    description = "Lists and shows records that a running monitor refused, and sends them again.")
public final class DeadLettersCommand {

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // the command line reads it
  private boolean help;

  private DeadLettersCommand() {}

  /**
   * The command with its three.
   *
   * @param environment the variables of the process, which name the editor
   * @param terminal asks the user
   * @param pause waits before a busy monitor is asked again
   */
  public static CommandLine of(Map<String, String> environment, Terminal terminal, Pause pause) {
    return new CommandLine(new DeadLettersCommand())
        .addSubcommand(new ListCommand(pause))
        .addSubcommand(new ShowCommand(pause))
        .addSubcommand(new ResendCommand(pause, environment, terminal))
        .registerConverter(LetterId.class, DeadLettersCommand::id);
  }

  private static LetterId id(String text) {
    return LetterId.of(text)
        .orElseThrow(() -> new TypeConversionException("expected an id such as 3-17"));
  }
}
