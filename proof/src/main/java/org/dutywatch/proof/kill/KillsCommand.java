package org.dutywatch.proof.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.dutywatch.proof.QuietLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code prove kills}. */
@Command(
    name = "kills",
    sortOptions = false,
    description =
        "Kills and freezes a broker and monitors of its own while events come in, and compares"
            + " every figure with an independent recomputation.",
    footer = {
      "",
      "Each round strikes one to three times and then compares. Ends with 1 where anything differs.",
      "Nothing stays behind when it ends, also by Ctrl-C."
    })
public final class KillsCommand implements Callable<Integer> {
  private final Class<?> program;

  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Decides what is sent and what is done (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many rounds at most (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "60",
      description = "Begins no round after so many minutes (default: ${DEFAULT-VALUE}).")
  private int minutes;

  @Option(
      names = "--monitors",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "How many monitors share the work (default: ${DEFAULT-VALUE}).",
        "Each blow meets one of them, and all of them are compared."
      })
  private int monitors;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /**
   * The command.
   *
   * @param program whose {@code main} takes the commands {@code broker} and {@code monitor}
   */
  public KillsCommand(Class<?> program) {
    this.program = program;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rounds < 1 || minutes < 1 || monitors < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value: rounds, minutes and monitors are whole numbers from 1");
    }
    // They tell of every blow to the broker; what was not acknowledged is counted.
    QuietLog.silence("org.apache.kafka.clients");
    Report report = new Report(spec.commandLine().getOut());
    long until = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
    try (Rounds all = Rounds.start(program, seed, monitors, report)) {
      for (int done = 0; done < rounds && System.nanoTime() < until; done++) {
        all.next();
      }
    }
    report.summary();
    return report.differences().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
