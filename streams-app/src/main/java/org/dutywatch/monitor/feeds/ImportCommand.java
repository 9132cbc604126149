package org.dutywatch.monitor.feeds;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dutywatch.monitor.client.MonitorAddress;
import org.dutywatch.monitor.client.Pause;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Turns files of another system into events and sends them to a running monitor. Answers 0 where
 * every file gave events that the monitor accepted, 1 where one did not, 2 for wrong use.
 */
@Command(
    name = "import",
    description = "Turns files of another system into events and sends them to a running monitor.")
public final class ImportCommand implements Callable<Integer> {
  private static final String ANNEX_A = "annex-a";

  private final Pause pause;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FORMAT",
      description = "What the files are: annex-a (an Ofsted Annex A workbook, .xlsx).")
  private String format;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "The files, each at most 50 MiB.")
  private List<Path> files;

  @Mixin private final MonitorAddress monitor = new MonitorAddress();

  @Option(
      names = "--authority",
      paramLabel = "CODE",
      defaultValue = "",
      description = "Code of the local authority (default: the monitor's own default).")
  private String authority;

  @Option(names = "--dry-run", description = "Reports what would be sent, and sends nothing.")
  private boolean dryRun;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // the command line reads it
  private boolean help;

  /**
   * @param pause waits before events are sent again to a busy monitor
   */
  public ImportCommand(Pause pause) {
    this.pause = pause;
  }

  @Override
  public Integer call() throws InterruptedException {
    checkUse();
    EventSender sender = new EventSender(monitor.address(), pause);
    WorkbookReader reader = new WorkbookReader();
    boolean done = true;
    for (Path file : files) {
      try {
        done &= importFile(file, reader, sender);
      } catch (UnreadableWorkbookException refusal) {
        fail(file + ": " + refusal.getMessage());
        done = false;
      } catch (SendingFailedException failure) {
        fail(failure.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
      }
    }
    return done ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private void checkUse() {
    if (!format.equals(ANNEX_A)) {
      throw wrongUse("FORMAT must be " + ANNEX_A);
    }
    if (!authority.matches("[A-Za-z0-9-]{0,16}")) {
      throw wrongUse("--authority must be 1 to 16 letters, digits or '-'");
    }
  }

  private CommandLine.ParameterException wrongUse(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  /** Whether the file gave events and, unless it is a dry run, the monitor accepted any. */
  private boolean importFile(Path file, WorkbookReader reader, EventSender sender)
      throws UnreadableWorkbookException, SendingFailedException, InterruptedException {
    AnnexAWorkbook workbook = reader.read(file);
    List<ListReading> readings = AnnexAReader.read(workbook, authority);
    List<ImportedFact> facts =
        readings.stream().flatMap(reading -> reading.facts().stream()).toList();
    Optional<Instant> asOf = AsOf.of(workbook.saved(), facts);
    List<OutgoingEvent> events = new AnnexAEvents(asOf).of(facts);

    PrintWriter out = spec.commandLine().getOut();
    ImportReport report = new ImportReport(out);
    report.workbook(file.toString(), workbook, asOf, facts);
    readings.forEach(report::list);
    report.events(events);
    out.flush();
    if (dryRun || events.isEmpty()) {
      return !events.isEmpty();
    }
    SendingResult result = sender.send(events);
    report.sent(result);
    out.flush();
    return result.accepted() > 0;
  }

  private void fail(String message) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(message);
    err.flush();
  }
}
