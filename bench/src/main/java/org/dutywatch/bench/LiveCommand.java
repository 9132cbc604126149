package org.dutywatch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code bench live}. */
@Command(
    name = "live",
    description =
        "How long an event takes to clients that follow the board, and what they cost the monitor.",
    footer = {
      "",
      "Every event is a referral of today, which changes the board: a clock more is open. Events are"
          + " sent at a steady rate, each when it is due, whether or not those before it have arrived."
          + " A time counts from when the event was due.",
      "",
      "board     until a look at the board shows a position that covers the event",
      "clients   until a client has all of a message with such a position, for each event and each"
          + " client. In every look and message the figure of the clock must agree with the position,"
          + " or else nothing is measured.",
      "heap      in use after a collection while nothing is sent; direct is what is set aside for"
          + " the network outside of it. The clients are in the same process, and their own ends are"
          + " in the heap.",
      "CPU       of the threads that work a change out and send it to all",
      "let in    how many came beside those who were there, all at once, and when the last of them"
          + " was told the board",
      "",
      "One thread reads what all clients are told, one after the other. Numbers of clients are taken"
          + " from the least to the most. With the defaults it takes about a minute."
    })
public final class LiveCommand implements Callable<Integer> {
  /** As many as the monitor lets in. */
  private static final int MOST_CLIENTS = 1_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--clients",
      split = ",",
      defaultValue = "1,100,1000",
      paramLabel = "N",
      description = "How many follow the board. Default: ${DEFAULT-VALUE}.")
  private List<Integer> clients;

  @Option(
      names = "--rate",
      defaultValue = "20",
      paramLabel = "N",
      description = "How many events a second. Default: ${DEFAULT-VALUE}.")
  private int rate;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      paramLabel = "N",
      description = "How long events are sent for each line. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--years",
      defaultValue = "1",
      paramLabel = "N",
      description =
          "How many years of one council, up to yesterday, are on the board."
              + " Default: ${DEFAULT-VALUE}.")
  private int years;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Override
  public Integer call() throws IOException, InterruptedException {
    clients.forEach(number -> Ground.check(spec, "--clients", number, 1, MOST_CLIENTS));
    Ground.check(spec, "--rate", rate, 1, 10_000);
    Ground.check(spec, "--seconds", seconds, 1, 600);
    Ground.check(spec, "--years", years, 1, 30);
    return Ground.measure(spec, this::measure);
  }

  private void measure(MonitorConfig config) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Bench.of(config).makeTopics();
    Rules rules = Rules.of(config);
    Instant now = Instant.now();
    LocalDate today = WorkingCalendar.dateOf(now);
    List<Statement> history = Workload.history(years, today);
    Board board = new Board();
    try (WatchedMonitor monitor = new WatchedMonitor(config, rules, board)) {
      monitor.saturate(Messages.of(history.iterator()), history.size(), 0);
      out.printf(
          Locale.ROOT,
          "%,d events of a council in %d years on the board. %,d events/s beside%n",
          history.size(),
          years,
          rate);
      LiveTable table = new LiveTable(out);
      Probes probes = new Probes(now);
      try (LiveClients following = LiveClients.of(monitor.address())) {
        LiveRun run = new LiveRun(monitor, following, Probes.open(board, rules, today));
        // The Java machine has not compiled yet what it takes to follow.
        following.grow(1);
        run.carry(schedule(probes));
        for (int number : clients.stream().distinct().sorted().toList()) {
          int more = number - following.number();
          Duration letIn = following.grow(number);
          table.print(number, more, letIn, LiveMemory.now(), run.carry(schedule(probes)));
        }
      }
    }
  }

  private Schedule schedule(Probes probes) {
    return new Schedule(
        Stream.generate(() -> Message.of(probes.next())).limit((long) rate * seconds).toList(),
        rate);
  }
}
