package org.dutywatch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dutywatch.monitor.app.MonitorConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code bench rebuild}. */
@Command(
    name = "rebuild",
    description = "What a monitor takes to build its figures from nothing over years of events.",
    footer = {
      "",
      "Each history has inputs of its own and ends on the same day. A monitor without any state"
          + " reads all of it until it is ready; then a bare consumer reads the same. They take"
          + " turns, history by history. Round 0 comes before the others and is not counted.",
      "",
      "ready    from the start of the monitor until it is ready. Rates and processor time are from the"
          + " first publish to its board, so that the start does not count",
      "heap     in use when the monitor is ready, after a collection and beside what was in use"
          + " before it started",
      "state    files and sums on disk when it was stopped, beside the bytes of the events' keys"
          + " and values",
      "board    the heap of a board alone, as the changelog of the sums fills it. A row is a day"
          + " with one set of dimensions, a cell one number on it",
      "",
      "Ten years of a council are 250,000 events and take half a gigabyte of disk in the folder of"
          + " temporary files; all of it is removed."
    })
public final class RebuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--councils",
      defaultValue = "8",
      paramLabel = "N",
      description = "How many councils the events are of. Default: ${DEFAULT-VALUE}.")
  private int councils;

  @Option(
      names = "--years",
      split = ",",
      defaultValue = "1,10",
      paramLabel = "N",
      description =
          "How many years each history has; costs are compared with those of the first."
              + " Default: ${DEFAULT-VALUE}.")
  private List<Integer> years;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "How often each takes its turn. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Ground.check(spec, "--councils", councils, 1, 153);
    years.forEach(number -> Ground.check(spec, "--years", number, 1, 30));
    Ground.check(spec, "--rounds", rounds, 1, 100);
    return Ground.measure(spec, this::measure);
  }

  private void measure(MonitorConfig config) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<Rebuild> rebuilds = new ArrayList<>();
    for (int number : years.stream().distinct().toList()) {
      long from = System.nanoTime();
      History history = History.make(config, councils, number);
      rebuilds.add(new Rebuild(history));
      out.printf(
          Locale.ROOT,
          "%,d events of %d councils in %d years, made and sent in %d s%n",
          history.events(),
          councils,
          number,
          Duration.ofNanos(System.nanoTime() - from).toSeconds());
      out.flush();
    }
    RebuildTable table = new RebuildTable(out);
    for (int round = 0; round <= rounds; round++) {
      for (Rebuild rebuild : rebuilds) {
        History history = rebuild.history();
        Rebuild.Built built = rebuild.run();
        Lap bare =
            new BareConsumer(Bench.of(history.config()), new Pace(0, history.events())).run();
        table.print(round, history, built, bare);
        if (round > 0) {
          table.add(history, built, bare);
        }
      }
    }
    table.summary();
  }
}
