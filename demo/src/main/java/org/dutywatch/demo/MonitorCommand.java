package org.dutywatch.demo;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.monitor.app.Monitor;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code monitor}: the monitor alone, until it is stopped. */
@Command(
    name = "monitor",
    description = "Runs the monitor, until Ctrl-C.",
    footer = {
      "",
      "Prints 'Dutywatch is ready at http://HOST:PORT' to standard output once its figures are whole.",
      "",
      "Without --embedded-broker it needs DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS. docs/settings.md lists all"
          + " settings."
    })
public final class MonitorCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(MonitorCommand.class);

  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  @Mixin private final Settings given = new Settings();

  /**
   * The command.
   *
   * @param environment the variables of the process
   */
  public MonitorCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Runs until the process is told to stop; answers only where the monitor does not start or fails.
   */
  @Override
  public Integer call() {
    Running running = Running.untilTold();
    try {
      Monitor monitor = start(given.load(environment), running);
      monitor.awaitReady();
      PrintWriter out = spec.commandLine().getOut();
      out.println("Dutywatch is ready at " + monitor.address());
      out.flush();
      log.debug("The stream failed", monitor.failed().get());
      running.end();
      return Refused.because("the stream has failed for good; the log says why", spec);
    } catch (InterruptedException stopped) {
      running.end();
      return ExitCode.OK;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (RuntimeException fault) {
      running.end();
      return Refused.because(fault, spec);
    }
  }

  private Monitor start(MonitorConfig settings, Running running) {
    Rules rules = Rules.of(settings);
    Optional<EmbeddedBroker> broker = given.broker(settings);
    broker.ifPresent(started -> running.start(() -> started));
    MonitorConfig whole = Settings.withBrokers(settings, broker);
    log.info("Settings:\n{}", whole.describe());
    return running.start(() -> Monitor.start(whole, rules, InstantSource.system()));
  }
}
