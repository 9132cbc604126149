package org.dutywatch.simulator.app;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dutywatch.simulator.model.OpenWork;
import org.dutywatch.simulator.model.Practice;
import org.dutywatch.simulator.model.RecordingShares;
import org.dutywatch.simulator.model.SizedCouncil;
import org.dutywatch.simulator.model.WorldSetup;
import org.dutywatch.simulator.scenario.Circumstances;
import org.dutywatch.simulator.scenario.Scenario;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which world is simulated, and how quickly. */
public final class WorldOptions {
  private static final double QUICKEST = 0.1;
  private static final double SLOWEST = Pace.SECONDS_A_DAY;
  private static final int MOST_DAYS_BEFORE = 365;
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
  private int openWorkDays;

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

  @Option(
      names = "--open-work",
      paramLabel = "DAYS",
      description =
          "Begins with the work still open from so many days before the first, 0 to 365 (default: 0,"
              + " with nothing). Plans that are older are missing.")
  void setOpenWork(int count) {
    if (count < 0 || count > MOST_DAYS_BEFORE) {
      throw refusal("--open-work", count, "0 to " + MOST_DAYS_BEFORE);
    }
    openWorkDays = count;
  }

  @Mixin private ShareOptions shares;

  @Option(
      names = "--scenario",
      paramLabel = "NAME@DATE[/DAYS]",
      converter = ScenarioReader.class,
      completionCandidates = ScenarioReader.Lines.class,
      description =
          "Something out of the ordinary, from that day on and for so many days, as"
              + " police-silent@2026-03-02 or duplicate-feed@2026-03-10/5d; may be given again. In"
              + " brackets, how long each lasts where no days are given: ${COMPLETION-CANDIDATES}")
  private List<Scenario> scenarios = new ArrayList<>();

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
    return new Pace(historyFrom, liveFrom, secondsPerDay, days, Duration.ZERO);
  }

  /** The simulation of these councils, at this pace. */
  public Simulation simulation(
      List<SizedCouncil> councils, Practice practice, Pace pace, Sink sink, Manner manner) {
    WorldSetup setup = setup(councils, practice, pace, pace.lastDay());
    return new Simulation(OpenWork.events(setup, openWorkDays), pace, sink, manner);
  }

  /** The load of these councils, which ends with the last day, or else with history. */
  Simulation load(
      List<SizedCouncil> councils, Practice practice, Pace pace, Sink sink, Manner manner) {
    LocalDate lastDay = pace.lastDay().orElse(pace.liveFrom().minusDays(1));
    WorldSetup setup = setup(councils, practice, pace, Optional.of(lastDay));
    return new Simulation(OpenWork.events(setup, openWorkDays), pace, sink, manner);
  }

  private WorldSetup setup(
      List<SizedCouncil> councils, Practice practice, Pace pace, Optional<LocalDate> lastDay) {
    RecordingShares of = shares.shares();
    return new WorldSetup(
        seed, pace.historyFrom(), lastDay, councils, practice, of, new Circumstances(scenarios));
  }
}
