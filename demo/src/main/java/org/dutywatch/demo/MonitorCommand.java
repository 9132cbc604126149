package org.dutywatch.demo;

import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.dutywatch.broker.BrokerStartException;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.monitor.app.Monitor;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.topology.TopicGuard;
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

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private volatile boolean refused;

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
  public Integer call() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-monitor"));
    try {
      Monitor monitor = start(given.load(environment));
      monitor.awaitReady();
      PrintWriter out = spec.commandLine().getOut();
      out.println("Dutywatch is ready at " + monitor.address());
      out.flush();
      log.debug("The stream failed", monitor.failed().join());
      return refuse("the stream has failed for good; the log says why");
    } catch (ConfigException
        | BrokerStartException
        | TopicGuard.UnfitException
        | JavalinBindException refusal) {
      return refuse(refusal.getMessage());
    } catch (KafkaException fault) {
      log.debug("The monitor did not start", fault);
      return refuse(Settings.inWords(fault));
    } catch (RuntimeException fault) {
      refused = true;
      throw fault;
    }
  }

  private Monitor start(MonitorConfig settings) {
    Rules rules = Rules.of(settings);
    Optional<EmbeddedBroker> broker = given.broker(settings);
    broker.ifPresent(this::own);
    MonitorConfig whole = Settings.withBrokers(settings, broker);
    log.info("Settings:\n{}", whole.describe());
    return own(Monitor.start(whole, rules, InstantSource.system()));
  }

  private synchronized <T extends AutoCloseable> T own(T part) {
    running.push(part);
    return part;
  }

  private int refuse(String message) {
    refused = true;
    PrintWriter err = spec.commandLine().getErr();
    err.println(message);
    err.flush();
    return ExitCode.SOFTWARE;
  }

  private synchronized void stop() {
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        log.warn("While stopping: {}", e.toString());
      }
    }
    if (!refused) {
      // Being stopped is how this command ends well; the JVM alone would report the signal's
      // number.
      Runtime.getRuntime().halt(ExitCode.OK);
    }
  }
}
