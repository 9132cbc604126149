package org.dutywatch.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code bench read}. */
@Command(
    name = "read",
    description =
        "How long reads over HTTP take, with years of one and of many councils to add up.",
    footer = {
      "",
      "indicator   an indicator of one council over all six windows, a request each, one after the"
          + " other on one connection; what is timed is all six",
      "clock       the open cases of one clock of one council, by band",
      "metrics     /metrics, compressed, as Prometheus asks for it",
      "",
      "Each connection asks again when it has its answer, about any council and any figure; the"
          + " client is in the same process. First the stream is idle. Then it has half of the load"
          + " that it can carry: the history is told anew with other dates, so that the board changes"
          + " all the time and stays as large as it is. 'behind' is how many events the board did not"
          + " hold yet at the end of a line.",
      "",
      "One council's history goes through the monitor. A board of more councils has what the"
          + " monitor's changelog then holds under so many codes: rows as the stream made them, put on"
          + " the board without the stream. 153 councils with 10 years need a larger heap:"
          + " DUTYWATCH_JAVA_OPTS='-Xmx6g -Xmn2g -XX:+UseParallelGC'.",
      "",
      "It needs a gigabyte of disk in the folder of temporary files, and removes it."
    })
public final class ReadCommand implements Callable<Integer> {
  private static final int WARM_UP_CONNECTIONS = 4;

  /** How many times as long as a line. */
  private static final int WARM_UP = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--councils",
      split = ",",
      defaultValue = "1,153",
      paramLabel = "N",
      description = "How many councils are on the board. Default: ${DEFAULT-VALUE}.")
  private List<Integer> councils;

  @Option(
      names = "--years",
      defaultValue = "10",
      paramLabel = "N",
      description = "How many years of each, up to yesterday. Default: ${DEFAULT-VALUE}.")
  private int years;

  @Option(
      names = "--connections",
      split = ",",
      defaultValue = "1,4,16,64",
      paramLabel = "N",
      description = "How many ask at once. Default: ${DEFAULT-VALUE}.")
  private List<Integer> connections;

  @Option(
      names = "--seconds",
      defaultValue = "3",
      paramLabel = "N",
      description = "How long is read for each line. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--events",
      defaultValue = "200000",
      paramLabel = "N",
      description =
          "How many events tell what load the stream can carry. Default: ${DEFAULT-VALUE}.")
  private int events;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Override
  public Integer call() throws IOException, InterruptedException {
    councils.forEach(number -> Ground.check(spec, "--councils", number, 1, 1_000));
    Ground.check(spec, "--years", years, 1, 30);
    connections.forEach(number -> Ground.check(spec, "--connections", number, 1, 64));
    Ground.check(spec, "--seconds", seconds, 1, 600);
    Ground.check(spec, "--events", events, 1_000, 10_000_000);
    return Ground.measure(spec, this::measure);
  }

  private void measure(MonitorConfig config) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Bench.of(config).makeTopics();
    Rules rules = Rules.of(config);
    Instant now = Instant.now();
    LocalDate today = WorkingCalendar.dateOf(now);
    List<Statement> history = Workload.history(years, today);
    Iterator<Message> corrections = Messages.of(new Corrections(history, now));
    Board ofOne = new Board();
    double load;
    try (WatchedMonitor monitor = new WatchedMonitor(config, rules, ofOne)) {
      monitor.saturate(Messages.of(history.iterator()), history.size(), 0);
      load = monitor.saturate(corrections, events, events / 4) / 2;
    }
    CouncilCopies copies = CouncilCopies.of(Bench.of(config), rules);
    out.printf(
        Locale.ROOT,
        "%,d events of a council in %d years, %,d cells on its board. Half load: %,.0f events/s%n",
        history.size(),
        years,
        copies.cells(),
        load);
    ReadTable table = new ReadTable(out);
    for (int number : councils) {
      List<String> authorities = IntStream.range(0, number).mapToObj(Workload::authority).toList();
      Board board = new Board();
      new Room(copies).fill(board, authorities.subList(1, number));
      Told original = new Told(ofOne, rules, today);
      authorities.stream().skip(1).forEach(copy -> original.check(authorities.get(0), board, copy));
      try (WatchedMonitor monitor = new WatchedMonitor(config, rules, board)) {
        Readers readers =
            new Readers(new Question.Asked(monitor.address(), rules.policy(), authorities));
        warmUp(readers);
        read(readers, table, new ReadTable.Part(number, "idle", () -> 0));
        try (BesideLoad beside = new BesideLoad(monitor, corrections, load)) {
          read(readers, table, new ReadTable.Part(number, "half", beside::behind));
        }
      }
    }
  }

  /** The Java machine has not compiled yet what answers take. */
  private void warmUp(Readers readers) throws InterruptedException {
    for (Question question : Question.values()) {
      readers.read(question, WARM_UP_CONNECTIONS, Duration.ofSeconds((long) WARM_UP * seconds));
    }
  }

  private void read(Readers readers, ReadTable table, ReadTable.Part part)
      throws InterruptedException {
    for (Question question : Question.values()) {
      for (int number : connections) {
        System.gc(); // each begins with the same heap
        table.print(
            part,
            question,
            number,
            readers.read(question, number, Duration.ofSeconds(seconds)),
            seconds);
      }
    }
  }
}
