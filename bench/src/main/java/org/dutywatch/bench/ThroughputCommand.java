package org.dutywatch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code bench throughput}. */
@Command(
    name = "throughput",
    description =
        "Records per second of the whole monitor, beside a pass-through stream and a bare consumer.",
    footer = {
      "",
      "All three read the same events from the same broker, in turns, with two stream threads and a"
          + " commit every second, as the monitor commits history. Round 0 comes before the others"
          + " and is not counted. What else the machine does meanwhile tells on all of them, so"
          + " look at the ratios.",
      "It needs some gigabytes of disk in the folder of temporary files, and removes them."
    })
public final class ThroughputCommand implements Callable<Integer> {
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
  public Integer call() throws IOException, InterruptedException {
    Ground.check(spec, "--events", events, 1_000, 100_000_000);
    Ground.check(spec, "--warm-up", warmUp, 0, 100_000_000);
    Ground.check(spec, "--rounds", rounds, 1, 100);
    Ground.check(spec, "--councils", councils, 1, 153);
    return Ground.measure(spec, this::measure);
  }

  private void measure(MonitorConfig config) {
    PrintWriter out = spec.commandLine().getOut();
    Bench bench = Bench.of(config);
    long total = warmUp + events;
    long from = System.nanoTime();
    Statement last = (Statement) Workload.fill(config, councils, total);
    out.printf(
        Locale.ROOT,
        "%,d events of %d councils up to %s, made and sent in %d s%n",
        total,
        councils,
        WorkingCalendar.dateOf(last.recordedTime()),
        Duration.ofNanos(System.nanoTime() - from).toSeconds());
    out.flush();

    Pace pace = new Pace(warmUp, total);
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
}
