package org.dutywatch.bench.peers;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dutywatch.bench.Ground;
import org.dutywatch.bench.NotMeasuredException;
import org.dutywatch.bench.TemporaryFolder;
import org.dutywatch.broker.EmbeddedBroker;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code bench peers}. */
@Command(
    name = "peers",
    description =
        "The monitor beside DuckDB, Hazelcast Jet and Flink, which make three of its figures.",
    footer = {
      "",
      "First all of them are held against an independent recomputation, on worlds full of"
          + " corrections. Then each is started on the events of some councils, a process of its own"
          + " with a heap of 2 GB: after how long its three figures are right, how long after one"
          + " more event they hold it, and what memory it takes.",
      "It needs some gigabytes of disk in the folder of temporary files, and removes them."
    })
public final class PeersCommand implements Callable<Integer> {
  /** Names the system property with the build folder of the module {@code peers}. */
  private static final String BUILT = "dutywatch.peers";

  private final Class<?> program;

  @Spec private CommandSpec spec;

  @Option(
      names = "--councils",
      defaultValue = "1",
      paramLabel = "N",
      description = "How many councils the events are of. Default: ${DEFAULT-VALUE}.")
  private int councils;

  @Option(
      names = "--years",
      defaultValue = "1,10",
      split = ",",
      paramLabel = "N",
      description =
          "How many years of them, one measurement after the other. Default: ${DEFAULT-VALUE}.")
  private List<Integer> years;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /**
   * The command.
   *
   * @param program whose {@code main} takes the command {@code monitor}
   */
  public PeersCommand(Class<?> program) {
    this.program = program;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Ground.check(spec, "--councils", councils, 1, 153);
    years.forEach(each -> Ground.check(spec, "--years", each, 1, 20));
    String built = System.getProperty(BUILT);
    if (built == null) {
      throw new ParameterException(
          spec.commandLine(), "The peers are not built: start this as './dutywatch bench peers'.");
    }
    Runtime.getRuntime().addShutdownHook(new Thread(PeersCommand::endContenders, "end-contenders"));
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      measure(new Field(program, Path.of(built)), folder.path());
      return ExitCode.OK;
    } catch (NotMeasuredException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  /** What was interrupted, or did not start as it should, leaves no process behind. */
  private static void endContenders() {
    ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
  }

  private void measure(Field field, Path folder) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path hostile = Files.createDirectories(folder.resolve("hostile"));
    out.println(new Agreement(field, hostile).check());
    out.flush();
    Table table = new Table(out);
    for (int each : years) {
      Path own = Files.createDirectories(folder.resolve(each + "-years"));
      try (EmbeddedBroker broker = EmbeddedBroker.start(own.resolve("broker"), 0)) {
        EventSet set =
            EventSet.of(
                Councils.events(councils, each),
                List.of(Councils.LAST_DAY),
                broker.bootstrapServers(),
                own);
        table.head(councils, each, set.events());
        new Trial(set).run(field.entries(), table::add);
      }
    }
    if (years.size() > 1) {
      table.printRates();
    }
  }
}
