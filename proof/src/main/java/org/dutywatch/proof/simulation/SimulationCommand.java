package org.dutywatch.proof.simulation;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dutywatch.proof.QuietLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code prove simulation}: tries seeds until one fails or enough have been tried. */
@Command(
    name = "simulation",
    description = {
      "Runs the whole pipeline in one thread, in an order and with faults that a seed decides, and",
      "compares the board with an independent oracle. The first failure is shrunk and told."
    })
public final class SimulationCommand implements Callable<Integer> {
  private static final int DEFAULT_SEEDS = 2_000;

  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Option(names = "--seed", paramLabel = "S", description = "Tries this seed, or begins with it.")
  private Optional<Long> seed;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Tries so many seeds, one after another (2000; 1 where a seed is named).")
  private Optional<Integer> seeds;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      description = "Tries seeds for so long, however many they are.")
  private Optional<Integer> minutes;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /** The command. The clock gives a first seed where none is named, and measures. */
  public SimulationCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    // They tell of every fault that is planned here.
    QuietLog.silence("org.dutywatch.monitor.board.feed.SumsFeed");
    QuietLog.silence("org.dutywatch.monitor.topology.MonitorProcessor");
    PrintWriter out = spec.commandLine().getOut();
    Instant start = clock.instant();
    long first = seed.orElse(start.toEpochMilli());
    Trial trial = new Trial();
    long tried = 0;
    while (goesOn(tried, start)) {
      long next = first + tried++;
      Optional<String> failure = trial.failure(next);
      if (failure.isPresent()) {
        out.println("Seed " + next + " breaks a promise, after " + tried + " tried.");
        out.println(failure.get());
        return ExitCode.SOFTWARE;
      }
    }
    double took = Math.max(1, Duration.between(start, clock.instant()).toMillis()) / 60_000.0;
    out.printf(
        "%d seeds from %d on: every promise held. %.0f seeds a minute.%n",
        tried, first, tried / took);
    return ExitCode.OK;
  }

  private boolean goesOn(long tried, Instant start) {
    if (minutes.isPresent()) {
      return clock.instant().isBefore(start.plus(Duration.ofMinutes(minutes.get())));
    }
    return tried < seeds.orElse(seed.isPresent() ? 1 : DEFAULT_SEEDS);
  }
}
