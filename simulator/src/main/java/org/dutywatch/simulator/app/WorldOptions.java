package org.dutywatch.simulator.app;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.dutywatch.simulator.model.Practice;
import org.dutywatch.simulator.model.RecordingShares;
import org.dutywatch.simulator.model.World;
import org.dutywatch.simulator.model.WorldSetup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which world is simulated, and how quickly. */
public final class WorldOptions {
  private static final double QUICKEST = 0.1;
  private static final double SLOWEST = 86_400;
  private static final int MOST_DAYS = 36_500;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which world: the same seed gives the same events (default: ${DEFAULT-VALUE}).")
  private long seed;

  private double secondsPerDay;
  private OptionalInt days = OptionalInt.empty();

  @Option(
      names = "--seconds-per-day",
      paramLabel = "N",
      defaultValue = "4",
      description =
          "How long a day lasts once history is sent, 0.1 to 86400; 86400 is real time (default:"
              + " ${DEFAULT-VALUE}).")
  void setSecondsPerDay(double seconds) {
    if (!(seconds >= QUICKEST && seconds <= SLOWEST)) {
      throw refusal("--seconds-per-day", seconds, "0.1 to 86400");
    }
    secondsPerDay = seconds;
  }

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Ends after so many days, 1 to 36500 (default: goes on until Ctrl-C).")
  void setDays(int count) {
    if (count < 1 || count > MOST_DAYS) {
      throw refusal("--days", count, "1 to " + MOST_DAYS);
    }
    days = OptionalInt.of(count);
  }

  private ParameterException refusal(String option, Object found, String expected) {
    return new ParameterException(
        command.commandLine(),
        "Invalid value for option '" + option + "': " + found + " is not " + expected);
  }

  /**
   * The pace that is asked for.
   *
   * @param historyFrom the first day of history
   * @param liveFrom the day after its last
   */
  public Pace pace(LocalDate historyFrom, LocalDate liveFrom) {
    return new Pace(historyFrom, liveFrom, secondsPerDay, days);
  }

  /** The simulation of one council, at this pace. */
  public Simulation simulation(String authority, Practice practice, Pace pace, Sink sink) {
    WorldSetup setup =
        new WorldSetup(
            seed,
            pace.historyFrom(),
            pace.lastDay(),
            List.of(authority),
            practice,
            RecordingShares.usual());
    return new Simulation(new World(setup).events(), pace, sink);
  }
}
