package org.dutywatch.bench.parts;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.dutywatch.bench.Ground;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code bench parts}. */
@Command(
    name = "parts",
    description = "What the parts cost that an event goes through, each on its own, by JMH.",
    footer = {
      "",
      "decode       its JSON is read and checked",
      "foldAndMark  it is folded into its file, and what changes in the marks is worked out; files"
          + " are plain objects in memory",
      "stores       its file is read and written, and so are the sums it changes, in RocksDB;"
          + " without changelog, and without the cache that the stream has over the sums",
      "feed         the changelog of the sums is read off its bytes and put on a board, a commit of"
          + " 2,000 events at once",
      "",
      "Each part goes through the same events of two simulated councils from nothing. Broker,"
          + " clients and Kafka Streams have no part in it, nor have open clocks and notices. The"
          + " \u00b1 is half of JMH's interval of 99.9%; garbage is what is allocated on the heap."
    })
public final class PartsCommand implements Callable<Integer> {
  private static final List<String> PARTS = List.of("decode", "foldAndMark", "stores", "feed");
  private static final String GARBAGE = "gc.alloc.rate.norm";

  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      defaultValue = "50000",
      paramLabel = "N",
      description =
          "How many events; a year of both councils has 50,000. Default: ${DEFAULT-VALUE}.")
  private int events;

  @Option(
      names = "--iterations",
      defaultValue = "30",
      paramLabel = "N",
      description =
          "How often each part goes through them; as often before, uncounted."
              + " Default: ${DEFAULT-VALUE}.")
  private int iterations;

  @Option(
      names = "--forks",
      defaultValue = "1",
      paramLabel = "N",
      description =
          "In how many Java machines each part is measured, one after the other; with 0 in this one."
              + " Default: ${DEFAULT-VALUE}.")
  private int forks;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Override
  public Integer call() throws RunnerException {
    Ground.check(spec, "--events", events, 100, 10_000_000);
    Ground.check(spec, "--iterations", iterations, 1, 100);
    Ground.check(spec, "--forks", forks, 0, 10);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT, "%-12s %12s %8s %16s%n", "", "\u00b5s an event", "\u00b1", "garbage, bytes");
    out.flush();
    for (String part : PARTS) {
      print(out, part, new Runner(options(part)).runSingle());
    }
    return ExitCode.OK;
  }

  private Options options(String part) {
    return new OptionsBuilder()
        .include("^" + Parts.class.getName().replace(".", "\\.") + "\\." + part + "$")
        .param("events", Integer.toString(events))
        .forks(forks)
        .warmupIterations(iterations)
        .measurementIterations(iterations)
        .timeUnit(TimeUnit.MICROSECONDS)
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .build();
  }

  private void print(PrintWriter out, String part, RunResult measured) {
    Result<?> time = measured.getPrimaryResult();
    Result<?> garbage = measured.getSecondaryResults().get(GARBAGE);
    out.printf(
        Locale.ROOT,
        "%-12s %12.2f %8s %,16.0f%n",
        part,
        time.getScore() / events,
        Double.isNaN(time.getScoreError())
            ? "unknown"
            : String.format(Locale.ROOT, "%.2f", time.getScoreError() / events),
        garbage.getScore() / events);
    out.flush();
  }
}
