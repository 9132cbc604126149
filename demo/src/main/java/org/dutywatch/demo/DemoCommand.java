package org.dutywatch.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.monitor.app.ConfigLoader;
import org.dutywatch.monitor.app.Monitor;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.simulator.app.KafkaSink;
import org.dutywatch.simulator.app.Manner;
import org.dutywatch.simulator.app.Pace;
import org.dutywatch.simulator.app.ProgressLine;
import org.dutywatch.simulator.app.Simulation;
import org.dutywatch.simulator.app.WorldOptions;
import org.dutywatch.simulator.model.Practice;
import org.dutywatch.simulator.model.SizedCouncil;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code demo}: broker, monitor and a simulated council in one process. */
@Command(
    name = "demo",
    sortOptions = false,
    description = "Shows the monitor at work on a simulated council, until Ctrl-C.",
    footer = {
      "",
      "Two years of history are sent at once, up to yesterday. Then days pass, a few seconds each, and"
          + " the board's clock with them. Nothing stays behind when it ends.",
      "",
      "docs/simulator.md tells what the simulated council is like."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final String SOUTHEND = "E06000033";
  private static final String TWO_STAGE_CLOCK = "initial-assessment";
  private static final String NOTICE = "Simulated data: no child on this board is real.";
  private static final int YEARS = 2;

  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      defaultValue = "england-current",
      description =
          "A built-in policy's name or the path of a policy file (default: ${DEFAULT-VALUE}).")
  private String policy;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen on, 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Mixin private WorldOptions world;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /**
   * The command.
   *
   * @param clock says what day it is
   */
  public DemoCommand(InstantSource clock) {
    this.clock = clock;
  }

  /** Runs until the days are over, it fails or the process is told to stop. */
  @Override
  public Integer call() {
    if (port < 0 || port > 65535) {
      throw refusal("Invalid value for option '--port': " + port + " is not 0 to 65535");
    }
    Rules rules = rules();
    QuietLog.begin();
    ProgressLine progress =
        new ProgressLine(spec.commandLine().getOut(), ProgressLine.onTerminal());
    Running running = Running.untilTold();
    try {
      show(rules, progress, running);
      running.end();
      return ExitCode.OK;
    } catch (InterruptedException stopped) {
      running.end();
      return ExitCode.OK;
    } catch (RuntimeException fault) {
      running.end();
      return Refused.because(fault, spec);
    }
  }

  private Rules rules() {
    try {
      return Rules.of(ConfigLoader.load(Optional.empty(), Map.of("DUTYWATCH_POLICY", policy)));
    } catch (ConfigException e) {
      throw refusal("Invalid value for option '--policy': " + e.getMessage());
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void show(Rules rules, ProgressLine progress, Running running)
      throws InterruptedException {
    TemporaryFolder folder = running.start(TemporaryFolder::create);
    EmbeddedBroker broker =
        running.start(() -> EmbeddedBroker.start(folder.path().resolve("broker"), 0));
    MonitorConfig settings = settings(folder, broker);
    Monitor monitor = running.start(() -> Monitor.start(settings, rules, InstantSource.system()));
    monitor.awaitReady();
    progress.lasting("Dutywatch is ready at " + monitor.address());
    KafkaSink sink =
        running.start(() -> new KafkaSink(broker.bootstrapServers(), settings.topicPrefix()));
    Simulation simulation = running.start(() -> simulation(rules.policy(), sink));
    running.start(() -> progress::end);
    new Show(monitor, simulation, progress).run();
  }

  private MonitorConfig settings(TemporaryFolder folder, EmbeddedBroker broker) {
    return ConfigLoader.load(
        Optional.empty(),
        Map.of(
            "DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS",
            broker.bootstrapServers(),
            "DUTYWATCH_POLICY",
            policy,
            "DUTYWATCH_AUTHORITY",
            SOUTHEND,
            "DUTYWATCH_CLOCK",
            "event",
            "DUTYWATCH_NOTICE",
            NOTICE,
            "DUTYWATCH_HTTP_PORT",
            Integer.toString(port),
            "DUTYWATCH_DATA_DIR",
            folder.path().resolve("monitor").toString()));
  }

  private Simulation simulation(Policy inForce, KafkaSink sink) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ENGLAND);
    Pace pace = world.pace(today.minusYears(YEARS), today);
    Practice practice =
        inForce.clock(TWO_STAGE_CLOCK).isPresent()
            ? Practice.TWO_STAGE
            : Practice.SINGLE_ASSESSMENT;
    return world.simulation(
        List.of(SizedCouncil.median(SOUTHEND)), practice, pace, sink, Manner.usual());
  }
}
