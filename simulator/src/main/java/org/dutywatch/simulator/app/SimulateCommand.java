package org.dutywatch.simulator.app;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.dutywatch.simulator.model.Practice;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code simulate}: a simulated council that sends to a Kafka, until it is stopped. */
@Command(
    name = "simulate",
    sortOptions = false,
    description = "Sends the events of a simulated council to a Kafka, until Ctrl-C.",
    footer = {
      "",
      "The monitor that reads them must run with DUTYWATCH_CLOCK=event: the simulation drives its clock.",
      "",
      "The same seed, start, history and practice give the same events under the same ids. So if this is"
          + " started again on a Kafka that has some of them already, repeats change nothing: give --start"
          + " then, because without it the world begins on another day when it is started on another day.",
      "",
      "Where an option is not given, DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS, DUTYWATCH_TOPIC_PREFIX and"
          + " DUTYWATCH_AUTHORITY count."
    })
public final class SimulateCommand implements Callable<Integer> {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z0-9-]{1,16}");
  private static final int MOST_YEARS = 50;

  private final Map<String, String> environment;
  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Kafka's brokers, separated by commas.")
  private Optional<String> kafka;

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      description = "What the topics' names start with (default: dutywatch.).")
  private Optional<String> topicPrefix;

  @Option(
      names = "--authority",
      paramLabel = "CODE",
      description = "The council's code (default: E06000033).")
  private Optional<String> authority;

  @Option(
      names = "--practice",
      paramLabel = "PRACTICE",
      defaultValue = "single-assessment",
      description =
          "How the council assesses: two-stage, as until 2013, or single-assessment (default:"
              + " ${DEFAULT-VALUE}).")
  private String practice;

  @Option(
      names = "--start",
      paramLabel = "DATE",
      description =
          "The first day of history, as 2024-04-01 (default: so many years before today as history has).")
  private Optional<LocalDate> start;

  @Option(
      names = "--history-years",
      paramLabel = "N",
      defaultValue = "2",
      description = "Years of history that are sent at once, 0 to 50 (default: ${DEFAULT-VALUE}).")
  private int historyYears;

  @Mixin private WorldOptions world;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /**
   * The command.
   *
   * @param environment the variables of the process
   * @param clock says what day it is
   */
  public SimulateCommand(Map<String, String> environment, InstantSource clock) {
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  /** Runs until the days are over, it fails or the process is told to stop. */
  @Override
  public Integer call() throws InterruptedException {
    String brokers =
        kafka
            .or(() -> given("KAFKA_BOOTSTRAP_SERVERS"))
            .orElseThrow(() -> refusal("Missing required option: '--kafka=HOST:PORT'"));
    String prefix = topicPrefix.or(() -> given("TOPIC_PREFIX")).orElse("dutywatch.");
    String council = council();
    Practice assessing = practice();
    Pace pace = pace();
    ProgressLine progress =
        new ProgressLine(spec.commandLine().getOut(), ProgressLine.onTerminal());
    Stopping stopping = Stopping.whenTold();
    try {
      new TopicsWait(brokers, prefix).await(progress::lasting);
      try (KafkaSink sink = new KafkaSink(brokers, prefix);
          Simulation simulation = world.simulation(council, assessing, pace, sink)) {
        stopping.stops(simulation);
        play(simulation, progress);
      }
      return ExitCode.OK;
    } catch (SinkFailedException e) {
      progress.end();
      PrintWriter err = spec.commandLine().getErr();
      err.println(e.getMessage());
      err.flush();
      return ExitCode.SOFTWARE;
    } finally {
      stopping.done();
    }
  }

  private static void play(Simulation simulation, ProgressLine progress)
      throws InterruptedException {
    try (Playing playing = new Playing()) {
      playing.play(
          simulation::sendHistory,
          () -> progress.show(simulation.today().getYear(), simulation.inWords()));
      progress.lasting("History is sent: " + simulation.inWords());
      playing.play(simulation::live, () -> progress.show(simulation.today(), simulation.inWords()));
    }
    progress.lasting("Ended: " + simulation.inWords());
  }

  private Pace pace() {
    if (historyYears < 0 || historyYears > MOST_YEARS) {
      throw refusal(
          "Invalid value for option '--history-years': " + historyYears + " is not 0 to 50");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ENGLAND);
    LocalDate historyFrom = start.orElse(today.minusYears(historyYears));
    return world.pace(historyFrom, historyFrom.plusYears(historyYears));
  }

  private String council() {
    String code = authority.or(() -> given("AUTHORITY")).orElse("E06000033");
    if (!AUTHORITY.matcher(code).matches()) {
      throw refusal(
          "Invalid value for option '--authority': "
              + code
              + " is not 1 to 16 letters, digits or hyphens");
    }
    return code;
  }

  private Practice practice() {
    return switch (practice) {
      case "two-stage" -> Practice.TWO_STAGE;
      case "single-assessment" -> Practice.SINGLE_ASSESSMENT;
      default ->
          throw refusal(
              "Invalid value for option '--practice': "
                  + practice
                  + " is not two-stage or single-assessment");
    };
  }

  private Optional<String> given(String variable) {
    return Optional.ofNullable(environment.get("DUTYWATCH_" + variable))
        .filter(value -> !value.isEmpty());
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
