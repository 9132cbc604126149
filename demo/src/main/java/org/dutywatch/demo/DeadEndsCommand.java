package org.dutywatch.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.dutywatch.monitor.app.notify.DeadEnds;
import org.dutywatch.monitor.notify.Answer;
import org.dutywatch.monitor.notify.Channel;
import org.dutywatch.monitor.notify.DeadEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code notify dead-ends}: shows what receivers refused, and delivers it again. */
@Command(
    name = "dead-ends",
    synopsisSubcommandLabel = "(list | resend)",
    description = "Lists messages that their receivers refused, and delivers them again.")
final class DeadEndsCommand {
  private final NotifyCommand notify;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  DeadEndsCommand(NotifyCommand notify) {
    this.notify = notify;
  }

  @Command(name = "list", description = "Lists them, the oldest first.")
  int list() throws InterruptedException {
    return with(
        (given, ends) -> {
          ends.all().forEach((number, end) -> print(line(number, end)));
          return ExitCode.OK;
        });
  }

  private static String line(long number, DeadEnd end) {
    return "%d  %s  %s  %d notices  %s  %s"
        .formatted(
            number,
            end.at(),
            end.channel(),
            end.message().notices().size(),
            end.reason(),
            end.message().notices().stream()
                .map(notice -> notice.id())
                .collect(Collectors.joining(" ")));
  }

  @Command(
      name = "resend",
      description = "Delivers some of them again, or all; what is refused again stays.")
  int resend(
      @Parameters(
              paramLabel = "NUMBER",
              arity = "0..*",
              description = "Which, as 'list' shows them.")
          List<Long> numbers,
      @Option(names = "--all", description = "All of them.") boolean all)
      throws InterruptedException {
    if (all == (numbers != null)) {
      return Refused.because("Say which: numbers, or --all.", spec);
    }
    return with((given, ends) -> resend(given, ends, numbers));
  }

  /**
   * Sends again.
   *
   * @param numbers null for all
   */
  private int resend(NotifyCommand.Given given, DeadEnds ends, List<Long> numbers)
      throws InterruptedException {
    Map<String, Channel> channels =
        given.notifier().channels().stream()
            .collect(Collectors.toMap(Channel::name, channel -> channel));
    SortedMap<Long, DeadEnd> there = ends.all();
    int exit = ExitCode.OK;
    for (Long number : numbers == null ? there.keySet() : numbers) {
      DeadEnd end = there.get(number);
      Answer answer =
          end == null ? new Answer.Refused("there is none such") : ends.resend(end, channels);
      print(number + ": " + outcome(answer));
      exit = answer instanceof Answer.Delivered ? exit : ExitCode.SOFTWARE;
    }
    return exit;
  }

  private static String outcome(Answer answer) {
    if (answer instanceof Answer.NotNow notNow) {
      return notNow.reason() + "; it stays";
    }
    return answer instanceof Answer.Refused refused ? refused.reason() + "; it stays" : "delivered";
  }

  private interface Action {
    int with(NotifyCommand.Given given, DeadEnds ends) throws InterruptedException;
  }

  private int with(Action action) throws InterruptedException {
    QuietLog.begin();
    try {
      NotifyCommand.Given given = notify.load();
      try (DeadEnds ends = new DeadEnds(given.monitor())) {
        return action.with(given, ends);
      }
    } catch (ParameterException wrongUse) {
      throw wrongUse;
    } catch (RuntimeException fault) {
      return Refused.because(fault, spec);
    }
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
