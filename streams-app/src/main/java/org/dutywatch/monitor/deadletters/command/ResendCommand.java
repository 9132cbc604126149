package org.dutywatch.monitor.deadletters.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.client.Pause;
import org.dutywatch.monitor.deadletters.LetterId;
import org.dutywatch.monitor.deadletters.command.Letters.Mended;
import org.dutywatch.monitor.deadletters.command.Outcome.Kind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dead-letters resend}. */
@Command(
    name = "resend",
    description = "Sends refused records again, as they are or mended, with the key that is right.",
    footer = {
      "",
      "What would be refused again is not sent, and nothing is sent twice."
          + " docs/dead-letters.md says what to do about each reason."
    })
final class ResendCommand extends LetterCommand {
  private static final int PAGE = 1_000;

  private final Map<String, String> environment;
  private final Terminal terminal;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Which, as 'list' shows them.")
  private List<LetterId> ids = new ArrayList<>();

  @Option(
      names = "--all",
      description = "All that were not sent again yet, or those of the options below.")
  private boolean all;

  @Mixin private final LetterChoice choice = new LetterChoice();

  @ArgGroup private How how = new How();

  @Option(names = "--dry-run", description = "Tells what would become of each, and sends nothing.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Does not ask before it sends with --all.")
  private boolean yes;

  private static final class How {
    @Option(names = "--edit", description = "Opens each event in $VISUAL or $EDITOR first.")
    private boolean edit;

    @Option(
        names = "--patch",
        paramLabel = "FILE",
        description =
            "Changes each event first: a JSON merge patch (RFC 7396), or JSON patch (RFC 6902).")
    private Path patch;
  }

  /**
   * The command.
   *
   * @param environment the variables of the process, which name the editor
   * @param terminal asks the user
   */
  ResendCommand(Pause pause, Map<String, String> environment, Terminal terminal) {
    super(pause);
    this.environment = Map.copyOf(environment);
    this.terminal = terminal;
  }

  @Override
  int run(Letters letters, PrintWriter out) throws FailedException, InterruptedException {
    checkUse();
    Mended mended = how.patch == null ? Mended.NOT : patch(how.patch);
    List<LetterId> chosen = all ? chosen(letters) : ids;
    if (all && !agreed(chosen.size(), out)) {
      return ExitCode.SOFTWARE;
    }
    Optional<Mender> mender =
        how.edit ? Optional.of(new Mender(letters, editor(), terminal, out)) : Optional.empty();
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    try {
      for (LetterId id : chosen) {
        Outcome outcome =
            mender.isPresent() ? mender.get().mend(id, dryRun) : letters.resend(id, mended, dryRun);
        out.println(id + ": " + outcome.told());
        out.flush();
        counts.merge(outcome.kind(), 1, Integer::sum);
      }
    } finally {
      sum(chosen.size(), counts, out);
    }
    return exitCode(chosen.size(), counts);
  }

  private void checkUse() {
    if (all != ids.isEmpty()) {
      throw wrongUse("Name the letters by their IDs, or give --all");
    }
    if (!all && !choice.isEverything()) {
      throw wrongUse("--topic, --reason, --since and --until go with --all");
    }
    if (all && !yes && !dryRun && !terminal.isThere()) {
      throw wrongUse("--all asks before it sends; where nobody can answer, give --yes");
    }
  }

  private List<LetterId> chosen(Letters letters) throws FailedException, InterruptedException {
    List<LetterId> found = new ArrayList<>();
    letters.each(
        choice,
        Optional.of(false),
        PAGE,
        letter -> found.add(LetterId.of(letter.getString("id")).orElseThrow()));
    return found;
  }

  private boolean agreed(int letters, PrintWriter out) {
    out.println(letters + (letters == 1 ? " letter" : " letters"));
    out.flush();
    return letters == 0 || yes || dryRun || terminal.agrees("Send again?");
  }

  /** An array is a list of steps, anything else is merged. */
  private static Mended patch(Path file) throws FailedException {
    try {
      byte[] patch = Files.readAllBytes(file);
      boolean steps = new String(patch, UTF_8).stripLeading().startsWith("[");
      if (patch.length == 0) {
        throw FailedException.because(file + ": there is nothing in this file");
      }
      return Mended.by(
          steps ? "application/json-patch+json" : "application/merge-patch+json", patch);
    } catch (IOException e) {
      throw FailedException.because(file + ": this file cannot be read");
    }
  }

  private Editor editor() throws FailedException {
    return Editor.of(environment)
        .orElseThrow(
            () -> FailedException.wrongUse("--edit needs an editor: set VISUAL or EDITOR"));
  }

  private void sum(int letters, Map<Kind, Integer> counts, PrintWriter out) {
    if (letters > 1) {
      out.println(
          "%d %s, %d not, %d were sent before"
              .formatted(
                  counts.getOrDefault(Kind.SENT, 0),
                  dryRun ? "would be sent" : "sent again",
                  counts.getOrDefault(Kind.REFUSED, 0) + counts.getOrDefault(Kind.NOT_SENT, 0),
                  counts.getOrDefault(Kind.SENT_BEFORE, 0)));
    }
  }

  /** Of all letters some may have been sent by others meanwhile, which is as good. */
  private int exitCode(int letters, Map<Kind, Integer> counts) {
    int good =
        counts.getOrDefault(Kind.SENT, 0) + (all ? counts.getOrDefault(Kind.SENT_BEFORE, 0) : 0);
    return good == letters ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
