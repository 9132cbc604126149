package org.dutywatch.monitor.deadletters.command;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.client.Pause;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code dead-letters list}. */
@Command(
    name = "list",
    description = "Lists refused records, the oldest first, without what is in them.")
final class ListCommand extends LetterCommand {
  private static final List<String> COLUMNS = List.of("id", "time", "topic", "reason", "resent");
  private static final String MESSAGE = "message";

  @Mixin private final LetterChoice choice = new LetterChoice();

  @ArgGroup private WhetherResent resent = new WhetherResent();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "A JSON object a line, in place of the table.")
  private boolean json;

  private static final class WhetherResent {
    @Option(names = "--resent", description = "Those that were sent again.")
    private boolean sent;

    @Option(names = "--not-resent", description = "Those that were not.")
    private boolean notSent;

    private Optional<Boolean> wanted() {
      return sent || notSent ? Optional.of(sent) : Optional.empty();
    }
  }

  ListCommand(Pause pause) {
    super(pause);
  }

  @Override
  int run(Letters letters, PrintWriter out) throws FailedException, InterruptedException {
    if (limit < 1) {
      throw wrongUse("--limit must be 1 or more");
    }
    List<JsonObject> found = new ArrayList<>();
    boolean[] more = new boolean[1];
    letters.each(
        choice,
        resent.wanted(),
        limit + 1, // one more tells whether these are all
        letter -> {
          more[0] = found.size() == limit;
          return !more[0] && found.add(letter);
        });
    if (json) {
      found.forEach(out::println);
    } else {
      table(found, out);
      if (more[0]) {
        out.println("and more; --limit shows further ones");
      }
    }
    return ExitCode.OK;
  }

  private static void table(List<JsonObject> letters, PrintWriter out) {
    if (letters.isEmpty()) {
      out.println("no dead letters");
      return;
    }
    List<List<String>> lines = new ArrayList<>(List.of(COLUMNS));
    letters.forEach(
        letter -> lines.add(COLUMNS.stream().map(name -> Told.field(letter, name)).toList()));
    StringBuilder format = new StringBuilder();
    for (int column = 0; column < COLUMNS.size(); column++) {
      int width = width(lines, column);
      format.append("%-").append(width).append("s  ");
    }
    for (int i = 0; i < lines.size(); i++) {
      String last = i == 0 ? MESSAGE : Told.field(letters.get(i - 1), MESSAGE);
      out.println(format.toString().formatted(lines.get(i).toArray()) + last);
    }
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(1);
  }
}
