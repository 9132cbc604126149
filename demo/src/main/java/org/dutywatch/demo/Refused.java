package org.dutywatch.demo;

import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import org.apache.kafka.common.KafkaException;
import org.dutywatch.broker.BrokerStartException;
import org.dutywatch.monitor.app.yaml.ConfigException;
import org.dutywatch.monitor.topology.TopicGuard;
import org.dutywatch.simulator.app.SinkFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Tells users in one line why a command ends: what they, or the world around it, can mend. */
final class Refused {
  private static final Logger log = LoggerFactory.getLogger(Refused.class);

  private Refused() {}

  /**
   * Tells why.
   *
   * @return the exit code
   * @throws RuntimeException the fault, where it is one of ours
   */
  static int because(RuntimeException fault, CommandSpec command) {
    if (fault instanceof ConfigException
        || fault instanceof BrokerStartException
        || fault instanceof TopicGuard.UnfitException
        || fault instanceof JavalinBindException
        || fault instanceof SinkFailedException) {
      return because(fault.getMessage(), command);
    }
    if (fault instanceof KafkaException kafka) {
      log.debug("{} ended", command.name(), kafka);
      return because(Settings.inWords(kafka), command);
    }
    throw fault;
  }

  /**
   * Tells this line.
   *
   * @return the exit code
   */
  static int because(String line, CommandSpec command) {
    PrintWriter err = command.commandLine().getErr();
    err.println(line);
    err.flush();
    return ExitCode.SOFTWARE;
  }
}
