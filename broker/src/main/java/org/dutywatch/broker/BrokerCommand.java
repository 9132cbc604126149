package org.dutywatch.broker;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code broker}: the embedded broker as a process of its own, until it is stopped. */
@Command(
    name = "broker",
    description = "Runs the embedded Kafka broker as a process of its own, until Ctrl-C.",
    footer = {
      "",
      "Prints 'Broker is ready at HOST:PORT' to standard output once clients can use it.",
      "",
      "It listens on loopback only. There is one copy of every record: topics survive a restart and"
          + " a crash of the process, not the loss of the disk."
    })
public final class BrokerCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "9092",
      description = "Port to listen on, 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data/broker",
      description = "Folder for the broker's data, made if missing (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Spec private CommandSpec spec;

  /** Runs until the process is told to stop; answers only where the broker does not start. */
  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65535) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--port': " + port + " is not 0 to 65535");
    }
    try {
      EmbeddedBroker broker = EmbeddedBroker.start(data, port);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "stop-broker"));
      PrintWriter out = spec.commandLine().getOut();
      out.println("Broker is ready at " + broker.bootstrapServers());
      out.flush();
      new CountDownLatch(1).await();
      return ExitCode.OK;
    } catch (BrokerStartException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private static void stop(EmbeddedBroker broker) {
    broker.close();
    // Being stopped is how this command ends well; the JVM alone would report the signal's number.
    Runtime.getRuntime().halt(ExitCode.OK);
  }
}
