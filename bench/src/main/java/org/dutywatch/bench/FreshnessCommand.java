package org.dutywatch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.board.Board;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code bench freshness}. */
@Command(
    name = "freshness",
    description =
        "How long an event takes to the board at rising rates, beside what Kafka itself takes.",
    footer = {
      "",
      "First comes saturation: how many events a second come to the board where more are always on"
          + " their way. Then events are sent at shares of that rate, each when it is due, whether or"
          + " not those before it have arrived. A time counts from when the event was due, so that"
          + " whatever holds up the sender counts too.",
      "",
      "monitor        until a look at the board shows a position that covers the event. Among a"
          + " thousand events one is a probe whose own figure is read in the same look: it must"
          + " agree with the position in every look, or else nothing is measured.",
      "pass-through   through a stream that only hands on, exactly once, by the monitor's settings,"
          + " until a reader of committed records has it.",
      "transactions   from a producer that commits as often as the stream (every 200 ms) to a"
          + " reader of committed records. The ratio to Kafka is to this one.",
      "",
      "All three take turns with the same events on the same broker; those whose turn it is not"
          + " stand idle. It needs some gigabytes of disk in the folder of temporary files, and"
          + " removes them. With the defaults it takes about five minutes."
    })
public final class FreshnessCommand implements Callable<Integer> {
  private static final double WARM_UP_RATE = 0.5;

  @Spec private CommandSpec spec;

  @Option(
      names = "--rates",
      split = ",",
      defaultValue = "0.1,0.25,0.5,0.75,0.9",
      paramLabel = "SHARE",
      description = "Rates as shares of saturation, from 0.001 to 1. Default: ${DEFAULT-VALUE}.")
  private List<Double> rates;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      paramLabel = "N",
      description = "How long each sends at each rate. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--most-events",
      defaultValue = "500000",
      paramLabel = "N",
      description = "How many events each sends at a rate at most. Default: ${DEFAULT-VALUE}.")
  private int mostEvents;

  @Option(
      names = "--events",
      defaultValue = "300000",
      paramLabel = "N",
      description = "Over how many events saturation is taken. Default: ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--warm-up",
      defaultValue = "400000",
      paramLabel = "N",
      description = "How many events come before saturation is taken. Default: ${DEFAULT-VALUE}.")
  private int warmUp;

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
    for (double rate : rates) {
      if (!(rate >= 0.001 && rate <= 1)) {
        throw new ParameterException(
            spec.commandLine(), "--rates must be from 0.001 to 1: " + rate);
      }
    }
    Ground.check(spec, "--seconds", seconds, 1, 600);
    Ground.check(spec, "--most-events", mostEvents, 100, 10_000_000);
    Ground.check(spec, "--events", events, 1_000, 10_000_000);
    Ground.check(spec, "--warm-up", warmUp, 0, 10_000_000);
    Ground.check(spec, "--councils", councils, 1, 153);
    return Ground.measure(spec, this::measure);
  }

  private void measure(MonitorConfig config) throws InterruptedException {
    Bench bench = Bench.of(config);
    bench.makeTopics();
    Messages messages = new Messages(Workload.world(councils));
    Rules rules = Rules.of(config);
    Board board = new Board();
    WatchedMonitor monitor = new WatchedMonitor(config, rules, board);
    try (Route toBoard = new BoardRoute(monitor, Probes.figure(board, rules));
        Route passThrough = new PassThroughRoute(bench, config);
        Route transactions = new TransactionsRoute(bench, config)) {
      int number = warmUp + events;
      double saturation = monitor.saturate(messages.next(number).iterator(), number, warmUp);
      PrintWriter out = spec.commandLine().getOut();
      out.printf(Locale.ROOT, "Saturation: %,.0f events/s of %d councils%n", saturation, councils);
      out.flush();
      List<Route> routes = List.of(toBoard, passThrough, transactions);
      // The Java machine has not compiled yet what they take at a rate like this.
      carry(routes, messages, WARM_UP_RATE * saturation);
      FreshnessTable table = new FreshnessTable(out);
      for (double rate : rates) {
        table.print(rate, rate * saturation, carry(routes, messages, rate * saturation));
      }
    }
  }

  /** The times of all, each with the same events at the same rate. */
  private Map<String, Histogram> carry(List<Route> routes, Messages messages, double perSecond)
      throws InterruptedException {
    int number = (int) Math.min(mostEvents, Math.max(1, Math.round(perSecond * seconds)));
    Schedule schedule = new Schedule(messages.next(number), perSecond);
    Map<String, Histogram> delays = new LinkedHashMap<>();
    for (Route route : routes) {
      // Each begins with the same heap, and not with what those before it left.
      System.gc();
      delays.put(route.name(), route.carry(schedule));
    }
    return delays;
  }
}
