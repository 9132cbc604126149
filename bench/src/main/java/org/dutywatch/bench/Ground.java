package org.dutywatch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
public final class Ground {
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
    try (TemporaryFolder folder = TemporaryFolder.create();
        EmbeddedBroker broker = EmbeddedBroker.start(folder.path().resolve("broker"), 0)) {
      measurement.on(config(folder.path()).withBrokers(broker.bootstrapServers()));
      return ExitCode.OK;
    } catch (NotMeasuredException e) {
      command.commandLine().getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private static MonitorConfig config(Path folder) {
    return ConfigLoader.load(
        Optional.empty(),
        Map.of("DUTYWATCH_DATA_DIR", folder.toString(), "DUTYWATCH_HTTP_PORT", "0"));
  }

  /** Refuses the value of an option that is out of bounds. */
  public static void check(CommandSpec command, String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw new ParameterException(
          command.commandLine(), option + " must be from " + least + " to " + most + ": " + value);
    }
  }
}
