package org.dutywatch.bench;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dutywatch.events.Event;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.simulator.app.KafkaSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code bench restart}. */
@Command(
    name = "restart",
    description =
        "How long a monitor takes until it is ready again, after a stop and after a crash.",
    footer = {
      "",
      "The monitor is a process of its own with this one's -X options; time runs from the start of"
          + " the process. A file is a record of a case: a referral, an assessment, a plan or a"
          + " notification with all that was said about it.",
      "",
      "nothing   it has no state, and Kafka none of it: the first start",
      "stop      it was asked to end (SIGTERM)",
      "crash     it was killed (SIGKILL): Kafka Streams does not trust its local state any more,"
          + " and restores it from the changelogs",
      "",
      "Beside each stands how long a bare consumer in this process takes to read the same"
          + " changelogs right after. Stop and crash take turns.",
      "",
      "A million files are 2.4 million events and need two gigabytes of disk in the folder of"
          + " temporary files; they are removed."
    })
public final class RestartCommand implements Callable<Integer> {
  private static final int COUNCILS = 24;

  private final Class<?> program;

  @Spec private CommandSpec spec;

  @Option(
      names = "--files",
      split = ",",
      defaultValue = "100000,1000000",
      paramLabel = "N",
      description = "How many files there are. Default: ${DEFAULT-VALUE}.")
  private List<Integer> files;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "How often it is stopped, and killed. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /**
   * The command.
   *
   * @param program whose {@code main} takes the command {@code monitor}
   */
  public RestartCommand(Class<?> program) {
    this.program = program;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    files.forEach(number -> Ground.check(spec, "--files", number, 1_000, 10_000_000));
    Ground.check(spec, "--rounds", rounds, 1, 100);
    RestartTable table = new RestartTable(spec.commandLine().getOut());
    for (int number : files) {
      int exitCode = Ground.measure(spec, config -> measure(config, number, table));
      if (exitCode != ExitCode.OK) {
        return exitCode;
      }
    }
    return ExitCode.OK;
  }

  private void measure(MonitorConfig config, int number, RestartTable table)
      throws InterruptedException {
    long events = fill(config, number);
    Changelogs changelogs = new Changelogs(Bench.of(config), Rules.of(config));
    try (MonitorProcess monitor = new MonitorProcess(program, config)) {
      RestartTable.Part part = new RestartTable.Part(number, events);
      double first = monitor.start();
      table.print(part, "nothing", first, changelogs.seconds(), monitor.peakResident());
      for (int round = 0; round < rounds; round++) {
        monitor.stop();
        double stopped = monitor.start();
        table.print(part, "stop", stopped, changelogs.seconds(), monitor.peakResident());
        monitor.kill();
        double killed = monitor.start();
        table.print(part, "crash", killed, changelogs.seconds(), monitor.peakResident());
      }
      monitor.stop();
    }
  }

  /** Sends events until they are of so many records, and tells how many events that took. */
  private static long fill(MonitorConfig config, int number) {
    Bench.of(config).makeTopics();
    Iterator<Event> world = Workload.world(COUNCILS);
    Set<RecordId> records = new HashSet<>();
    String brokers = config.kafka().bootstrapServers().orElseThrow();
    long events = 0;
    try (KafkaSink sink = new KafkaSink(brokers, config.topicPrefix())) {
      for (; records.size() < number; events++) {
        Event event = world.next();
        records.add(((Statement) event).record());
        sink.send(event);
      }
      sink.flush();
    }
    return events;
  }
}
