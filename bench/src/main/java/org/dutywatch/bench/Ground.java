package org.dutywatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.monitor.app.ConfigLoader;
import org.dutywatch.monitor.app.MonitorConfig;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What a measurement stands on: an embedded broker and a monitor's settings, in a temporary folder
 * that is gone afterwards, after Ctrl-C too.
 */
final class Ground {
  private static final int MOST_TRIES = 100;

  private Ground() {}

  /** What is measured. */
  interface Measurement {

    /**
     * Measures and prints.
     *
     * @param config the settings as shipped, but for a broker of its own, a temporary data folder
     *     and a free port
     * @throws NotMeasuredException where there is nothing to print
     */
    void on(MonitorConfig config) throws IOException, InterruptedException;
  }

  /** Measures, and tells the exit code. */
  static int measure(CommandSpec command, Measurement measurement)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("dutywatch-bench-");
    // Whoever loses patience leaves nothing behind either.
    Thread atCtrlC = new Thread(() -> delete(folder), "delete-measurement");
    Runtime.getRuntime().addShutdownHook(atCtrlC);
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      measurement.on(config(folder).withBrokers(broker.bootstrapServers()));
      return ExitCode.OK;
    } catch (NotMeasuredException e) {
      command.commandLine().getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    } finally {
      delete(folder);
    }
  }

  private static MonitorConfig config(Path folder) {
    return ConfigLoader.load(
        Optional.empty(),
        Map.of("DUTYWATCH_DATA_DIR", folder.toString(), "DUTYWATCH_HTTP_PORT", "0"));
  }

  /** Refuses the value of an option that is out of bounds. */
  static void check(CommandSpec command, String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw new ParameterException(
          command.commandLine(), option + " must be from " + least + " to " + most + ": " + value);
    }
  }

  /** Deletes what is there. What others still write to may come and go meanwhile. */
  private static void delete(Path folder) {
    for (int tries = 0; tries < MOST_TRIES && Files.exists(folder); tries++) {
      FileUtils.deleteQuietly(folder.toFile());
    }
  }
}
