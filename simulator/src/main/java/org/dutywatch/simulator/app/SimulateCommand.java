package org.dutywatch.simulator.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dutywatch.events.Statement;
import org.dutywatch.simulator.model.Practice;
import org.dutywatch.simulator.model.SizedCouncil;
import org.dutywatch.simulator.truth.Rules;
import org.dutywatch.simulator.truth.TruthBook;
import org.dutywatch.simulator.truth.TruthFile;
import org.dutywatch.simulator.verify.VerifyCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code simulate}: simulated councils that send their events, until it is stopped. */
@Command(
    name = "simulate",
    sortOptions = false,
    subcommands = VerifyCommand.class,
    description =
        "Sends the events of simulated councils to a Kafka, a running monitor or a file, until"
            + " Ctrl-C.",
    footer = {
      "",
      "The monitor that reads them must run with DUTYWATCH_CLOCK=event, unless --no-ticks is given:"
          + " the simulation drives its clock.",
      "",
      "The same options give the same events under the same ids. So if this is started again on a"
          + " Kafka that has some of them already, repeats change nothing: give --start then, because"
          + " without it the world begins on another day when it is started on another day.",
      "",
      "Where an option is not given, DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS (and any other setting of"
          + " Kafka's client, as DUTYWATCH_KAFKA_SECURITY_PROTOCOL), DUTYWATCH_TOPIC_PREFIX and"
          + " DUTYWATCH_AUTHORITY count. docs/simulator.md has examples."
    })
public final class SimulateCommand implements Callable<Integer> {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final int MOST_YEARS = 50;

  private final Environment environment;
  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Mixin private SinkOptions sinks;
  @Mixin private CouncilOptions councils;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      defaultValue = "england-current",
      description =
          "The built-in policy that the truth is counted by, and that says how the council assesses:"
              + " southend-2010, england-2010-2013 or england-current (default: ${DEFAULT-VALUE}).")
  private String policy;

  @Option(
      names = "--practice",
      paramLabel = "PRACTICE",
      description =
          "How the council assesses, where it is not as the policy says: two-stage, as until 2013,"
              + " or single-assessment.")
  private Optional<String> practice;

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
  @Mixin private LoadOptions load;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description =
          "Writes what is true of what was sent, for 'simulate verify'. Needs some 400 bytes of"
              + " memory an event.")
  private Optional<Path> truth;

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
    this.environment = new Environment(environment);
    this.clock = clock;
  }

  /** Runs until the days are over, it fails or the process is told to stop. */
  @Override
  public Integer call() throws InterruptedException {
    sinks.check(environment);
    List<SizedCouncil> who = councils.councils(environment.given("AUTHORITY"));
    Rules rules = rules();
    Practice assessing = practice(rules);
    Pace pace = pace();
    Optional<LoadRates> rates = load.rates();
    Optional<TruthBook> book = truth.map(any -> new TruthBook(rules, pace.historyFrom()));
    Manner manner = load.manner(sinks.ticks(), statement -> take(book, statement));
    ProgressLine progress = progress();
    Stopping stopping = Stopping.whenTold();
    try (Sink sink = sinks.open(environment, progress, stopping::pause);
        Simulation simulation =
            rates.isPresent()
                ? world.load(who, assessing, pace, sink, manner)
                : world.simulation(who, assessing, pace, sink, manner)) {
      stopping.stops(simulation);
      new Performance(simulation, progress).play(rates);
      if (book.isPresent()) {
        TruthFile.write(truth.orElseThrow(), book.get().on(simulation.today()));
        progress.lasting("The truth on " + simulation.today() + " is in " + truth.get());
      }
      return failed(sink.refusals());
    } catch (SinkFailedException | IOException e) {
      progress.end();
      return failed(e.getMessage());
    } finally {
      stopping.done();
    }
  }

  private static void take(Optional<TruthBook> book, Statement statement) {
    if (book.isPresent()) {
      book.get().take(statement);
    }
  }

  private int failed(String why) {
    if (why.isEmpty()) {
      return ExitCode.OK;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(why);
    err.flush();
    return ExitCode.SOFTWARE;
  }

  private ProgressLine progress() {
    return sinks.toStandardOutput()
        ? new ProgressLine(spec.commandLine().getErr(), false)
        : new ProgressLine(spec.commandLine().getOut(), ProgressLine.onTerminal());
  }

  private Pace pace() {
    if (historyYears < 0 || historyYears > MOST_YEARS) {
      throw refusal(
          "Invalid value for option '--history-years': " + historyYears + " is not 0 to 50");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ENGLAND);
    LocalDate historyFrom = start.orElse(today.minusYears(historyYears));
    Pace pace = world.pace(historyFrom, historyFrom.plusYears(historyYears));
    boolean realTime = start.isEmpty() && pace.secondsPerDay() == Pace.SECONDS_A_DAY;
    return realTime
        ? pace.withPassed(Duration.between(Pace.beginOf(today), clock.instant()))
        : pace;
  }

  private Rules rules() {
    return Rules.of(policy)
        .orElseThrow(
            () ->
                refusal(
                    "Invalid value for option '--policy': "
                        + policy
                        + " is not southend-2010, england-2010-2013 or england-current"));
  }

  private Practice practice(Rules rules) {
    String asked = practice.orElse(rules.inTwoStages() ? "two-stage" : "single-assessment");
    return switch (asked) {
      case "two-stage" -> Practice.TWO_STAGE;
      case "single-assessment" -> Practice.SINGLE_ASSESSMENT;
      default ->
          throw refusal(
              "Invalid value for option '--practice': "
                  + asked
                  + " is not two-stage or single-assessment");
    };
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
