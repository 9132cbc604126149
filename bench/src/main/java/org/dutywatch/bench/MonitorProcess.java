package org.dutywatch.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.proof.kill.CommandProcess;

/** A monitor in a process of its own, which is ended and started again. */
final class MonitorProcess implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(20);
  private static final int STOPS_WITHIN_SECONDS = 60;
  private static final double NANOS_A_SECOND = 1e9;

  private final Class<?> program;
  private final MonitorConfig config;
  private volatile CommandProcess process;

  /**
   * Nothing runs yet.
   *
   * @param program whose {@code main} takes the command {@code monitor}
   */
  MonitorProcess(Class<?> program, MonitorConfig config) {
    this.program = program;
    this.config = config;
    // Whoever ends the measurement early leaves no monitor running.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "kill-measured-monitor"));
  }

  /** Starts it, and tells how many seconds it took until it was ready. */
  double start() {
    long from = System.nanoTime();
    List<String> java = new ArrayList<>(optionsOfThisProcess());
    java.addAll(
        List.of("-cp", System.getProperty("java.class.path"), program.getName(), "monitor"));
    process =
        CommandProcess.start(
            java,
            config.dataDir().resolve("monitor.log"),
            Map.of(
                "DUTYWATCH_KAFKA_BOOTSTRAP_SERVERS",
                config.kafka().bootstrapServers().orElseThrow(),
                "DUTYWATCH_DATA_DIR",
                config.dataDir().toString(),
                "DUTYWATCH_HTTP_PORT",
                "0"));
    process.awaitLine("Dutywatch is ready at ", READY_WITHIN);
    return (System.nanoTime() - from) / NANOS_A_SECOND;
  }

  /** Those about memory and the collector, so that it runs as whoever measures chose. */
  private static List<String> optionsOfThisProcess() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-X"))
        .toList();
  }

  /** The most that was resident of it so far, in bytes. */
  OptionalLong peakResident() {
    return Resident.most(process.pid());
  }

  /** Asks it to end, and waits until it has. */
  void stop() throws InterruptedException {
    process.stop(STOPS_WITHIN_SECONDS);
  }

  /** Ends it with SIGKILL. */
  void kill() {
    process.kill();
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }
}
