package org.dutywatch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.dutywatch.broker.EmbeddedBroker;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.app.ConfigLoader;
import org.dutywatch.monitor.app.KafkaClients;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.topology.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code bench throughput}. */
@Command(
    name = "throughput",
    description =
        "Records per second of the whole monitor, beside a pass-through stream and a bare consumer.",
    footer = {
      "",
      "All three read the same events from the same broker, in turns, with two stream threads and a"
          + " commit every 200 ms. Round 0 comes before the others and is not counted. What else the machine does meanwhile tells on all of them, so look at the"
          + " ratios.",
      "It needs some gigabytes of disk in the folder of temporary files, and removes them."
    })
public final class ThroughputCommand implements Callable<Integer> {
  private static final int MOST_TRIES = 100;

  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "How many events are timed, after the warm-up. Default: ${DEFAULT-VALUE}.")
  private long events;

  @Option(
      names = "--warm-up",
      defaultValue = "200000",
      paramLabel = "N",
      description = "How many events come before, in every round. Default: ${DEFAULT-VALUE}.")
  private long warmUp;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      paramLabel = "N",
      description = "How often each takes its turn. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--councils",
      defaultValue = "24",
      paramLabel = "N",
      description = "How many councils the events are of. Default: ${DEFAULT-VALUE}.")
  private int councils;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Override
  public Integer call() throws IOException {
    check("--events", events, 1_000, 100_000_000);
    check("--warm-up", warmUp, 0, 100_000_000);
    check("--rounds", rounds, 1, 100);
    check("--councils", councils, 1, 153);
    Path folder = Files.createTempDirectory("dutywatch-bench-");
    // Whoever loses patience leaves nothing behind either.
    Thread atCtrlC = new Thread(() -> delete(folder), "delete-measurement");
    Runtime.getRuntime().addShutdownHook(atCtrlC);
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      measure(broker.bootstrapServers(), folder);
      return ExitCode.OK;
    } catch (NotMeasuredException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    } finally {
      delete(folder);
    }
  }

  private void check(String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw new ParameterException(
          spec.commandLine(), option + " must be from " + least + " to " + most + ": " + value);
    }
  }

  private void measure(String brokers, Path folder) {
    PrintWriter out = spec.commandLine().getOut();
    MonitorConfig config =
        ConfigLoader.load(
                Optional.empty(),
                Map.of("DUTYWATCH_DATA_DIR", folder.toString(), "DUTYWATCH_HTTP_PORT", "0"))
            .withBrokers(brokers);
    Topics topics = new Topics(config.topicPrefix());
    long total = warmUp + events;
    long from = System.nanoTime();
    Statement last =
        (Statement) Workload.fill(brokers, topics, config.partitions(), councils, total);
    out.printf(
        Locale.ROOT,
        "%,d events of %d councils up to %s, made and sent in %d s%n",
        total,
        councils,
        WorkingCalendar.dateOf(last.recordedTime()),
        Duration.ofNanos(System.nanoTime() - from).toSeconds());
    out.flush();

    Pace pace = new Pace(warmUp, total);
    Bench bench =
        new Bench(new KafkaClients(config.kafka().settings()), topics, config.partitions(), folder);
    List<Contender> contenders =
        List.of(
            new WholeMonitor(config, pace),
            new PassThrough(bench, pace),
            new BareConsumer(bench, pace));
    Results results = new Results();
    // The Java machine goes on compiling for a minute or two: the first round of each is not
    // counted.
    for (int round = 0; round <= rounds; round++) {
      for (Contender contender : contenders) {
        Lap lap = contender.run();
        if (round > 0) {
          results.add(contender.name(), lap);
        }
        out.printf(
            Locale.ROOT,
            "round %d: %-13s %,10.0f /s %8.1f \u00b5s of CPU a record%n",
            round,
            contender.name(),
            lap.recordsPerSecond(),
            lap.cpuMicros());
        out.flush();
      }
    }
    results.print(out);
  }

  /** Deletes what is there. What others still write to may come and go meanwhile. */
  private static void delete(Path folder) {
    for (int tries = 0; tries < MOST_TRIES && Files.exists(folder); tries++) {
      FileUtils.deleteQuietly(folder.toFile());
    }
  }
}
