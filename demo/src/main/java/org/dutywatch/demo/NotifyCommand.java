package org.dutywatch.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dutywatch.monitor.app.ConfigLoader;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.app.notify.Notifier;
import org.dutywatch.monitor.app.notify.NotifyLoader;
import org.dutywatch.monitor.app.notify.NotifySettings;
import org.dutywatch.monitor.notify.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code notify}: delivers breach notices, until it is stopped. */
@Command(
    name = "notify",
    synopsisSubcommandLabel = "[dead-ends]",
    description = "Delivers breach notices to webhooks and by e-mail, until Ctrl-C.",
    footer = {
      "",
      "Prints 'The notifier is ready' to standard output once it reads the notices of every channel.",
      "docs/notify.md tells how channels are set up."
    })
public final class NotifyCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(NotifyCommand.class);

  private final Map<String, String> environment;
  private final InstantSource clock;

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in YAML, with the channels under 'notify'.")
  private Path config;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private NotifyCommand(Map<String, String> environment, InstantSource clock) {
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  /**
   * The command, with that of dead ends.
   *
   * @param environment the variables of the process
   */
  public static CommandLine of(Map<String, String> environment, InstantSource clock) {
    NotifyCommand command = new NotifyCommand(environment, clock);
    return new CommandLine(command).addSubcommand(new DeadEndsCommand(command));
  }

  /** What the settings say. */
  record Given(MonitorConfig monitor, NotifySettings notifier) {}

  /** The settings as they are given. */
  Given load() {
    if (config == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing required option: '--config=FILE', which names the channels");
    }
    MonitorConfig monitor =
        Settings.withBrokers(ConfigLoader.load(Optional.of(config), environment), Optional.empty());
    return new Given(monitor, NotifyLoader.load(config, Rules.of(monitor), environment, clock));
  }

  /** Runs until the process is told to stop; answers only where the notifier does not start. */
  @Override
  public Integer call() {
    Running running = Running.untilTold();
    try {
      Given given = load();
      log.info("Settings:\n{}", given.monitor().describe());
      Notifier notifier =
          running.start(
              () -> Notifier.start(given.monitor(), given.notifier(), Backoff.USUAL, clock));
      notifier.awaitReady();
      PrintWriter out = spec.commandLine().getOut();
      out.println("The notifier is ready, with channels: " + given.notifier().names());
      notifier.metricsAddress().ifPresent(address -> out.println("Its metrics are at " + address));
      out.flush();
      new CountDownLatch(1).await();
      return ExitCode.OK;
    } catch (InterruptedException stopped) {
      running.end();
      return ExitCode.OK;
    } catch (ParameterException wrongUse) {
      running.end();
      throw wrongUse;
    } catch (RuntimeException fault) {
      running.end();
      return Refused.because(fault, spec);
    }
  }
}
