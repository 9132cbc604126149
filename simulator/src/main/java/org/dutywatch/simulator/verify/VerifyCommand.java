package org.dutywatch.simulator.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dutywatch.simulator.truth.Truth;
import org.dutywatch.simulator.truth.TruthFile;
import org.dutywatch.simulator.verify.MonitorAnswers.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code simulate verify}. */
@Command(
    name = "verify",
    sortOptions = false,
    description =
        "Holds a running monitor against what is true of the world that was sent to it. Ends with 0"
            + " where all agrees, with 1 where anything differs.",
    footer = {
      "",
      "The monitor must have got that world and no other, run with DUTYWATCH_CLOCK=event, under the"
          + " policy that the file of truth was written for."
    })
public final class VerifyCommand implements Callable<Integer> {
  private static final int LOOK_EVERY_MILLIS = 250;
  private static final int MOST_SHOWN = 50;

  @Spec private CommandSpec spec;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      required = true,
      description = "What 'simulate --truth' wrote.")
  private Path truthFile;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "How long to wait until the monitor has everything on its board (default:"
              + " ${DEFAULT-VALUE}).")
  private int waitSeconds;

  @Parameters(paramLabel = "URL", description = "The monitor's address.")
  private URI monitor;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Override
  public Integer call() throws InterruptedException {
    try {
      return verify();
    } catch (IOException e) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(e.getMessage());
      err.flush();
      return ExitCode.SOFTWARE;
    }
  }

  private int verify() throws IOException, InterruptedException {
    Truth truth = TruthFile.read(truthFile);
    MonitorAnswers answers = new MonitorAnswers(monitor);
    requireTheSameDay(truth, awaited(truth, answers));
    Verification verification = new Verification(answers);
    List<Difference> differences = verification.of(truth);
    tell(differences, verification.compared(), truth);
    return differences.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** How the monitor stands once it has everything, or when the wait is over. */
  private Status awaited(Truth truth, MonitorAnswers answers)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + waitSeconds * 1_000_000_000L;
    Status status = answers.status();
    while (!isThere(status, truth) && System.nanoTime() < end) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      status = answers.status();
    }
    return status;
  }

  private static boolean isThere(Status status, Truth truth) {
    LocalDate at = LocalDate.parse(truth.at());
    return status.complete() && status.today().filter(today -> !today.isBefore(at)).isPresent();
  }

  private static void requireTheSameDay(Truth truth, Status status) throws IOException {
    if (!status.complete()) {
      throw new IOException("the monitor is not ready, or has not all records on its board yet");
    }
    if (!status.policy().equals(truth.policy())) {
      throw new IOException(
          "the truth holds under the policy "
              + truth.policy()
              + ", the monitor has "
              + status.policy());
    }
    Optional<String> today = status.today().map(LocalDate::toString);
    if (!today.equals(Optional.of(truth.at()))) {
      throw new IOException(
          "the truth holds on "
              + truth.at()
              + ", the monitor's day is "
              + today.orElse("none yet"));
    }
  }

  private void tell(List<Difference> differences, long compared, Truth truth) {
    PrintWriter out = spec.commandLine().getOut();
    if (differences.isEmpty()) {
      out.printf(Locale.ROOT, "All %,d numbers of %s agree.%n", compared, truth.at());
    } else {
      out.printf(Locale.ROOT, "%-52s %-28s %s%n", "figure", "where", "truth / monitor");
      differences.stream()
          .limit(MOST_SHOWN)
          .forEach(
              one ->
                  out.printf(
                      Locale.ROOT,
                      "%-52s %-28s %s / %s%n",
                      one.what(),
                      one.where(),
                      one.truth(),
                      one.monitor()));
      out.printf(Locale.ROOT, "%,d of %,d numbers differ.%n", differences.size(), compared);
    }
    out.flush();
  }
}
