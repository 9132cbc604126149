package org.dutywatch.monitor.deadletters.command;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import org.dutywatch.monitor.client.Pause;
import org.dutywatch.monitor.deadletters.LetterId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dead-letters show}. What it shows is about people. */
@Command(
    name = "show",
    description = "Shows a refused record with what is in it, which is about people.")
final class ShowCommand extends LetterCommand {

  @Parameters(paramLabel = "ID", description = "Which, as 'list' shows it.")
  private LetterId id;

  @Option(names = "--json", description = "As the monitor answers it.")
  private boolean json;

  ShowCommand(Pause pause) {
    super(pause);
  }

  @Override
  int run(Letters letters, PrintWriter out) throws FailedException, InterruptedException {
    JsonObject letter = letters.letter(id);
    if (json) {
      out.println(letter);
    } else {
      print(letter, out);
    }
    return ExitCode.OK;
  }

  private static void print(JsonObject letter, PrintWriter out) {
    line(out, "letter", Told.field(letter, "id"));
    line(out, "refused at", Told.field(letter, "time"));
    line(out, "reason", Told.field(letter, "reason"));
    line(out, "message", Told.field(letter, "message"));
    line(
        out,
        "came from",
        "%s, partition %s, offset %s"
            .formatted(
                Told.field(letter, "topic"),
                Told.field(letter, "partition"),
                Told.field(letter, "offset")));
    line(out, "sent again", sentAgain(letter));
    line(out, "key", Told.line(letter.get("key")));
    letter
        .getJsonArray("headers")
        .getValuesAs(JsonObject.class)
        .forEach(
            h -> line(out, "header", Told.field(h, "name") + ": " + Told.line(h.get("value"))));
    line(out, "value", Told.field(letter, "length") + " bytes" + cut(letter));
    out.println(Told.whole(letter.get("value")));
  }

  private static String sentAgain(JsonObject letter) {
    if (letter.isNull("sentAgain")) {
      return "no";
    }
    JsonObject again = letter.getJsonObject("sentAgain");
    return "at %s by letter %s, as event %s"
        .formatted(
            Told.field(again, "time"), Told.field(again, "letter"), Told.field(again, "event"));
  }

  private static String cut(JsonObject letter) {
    return letter.getBoolean("cut")
        ? ", of which only the first are kept (SHA-256 of all: "
            + Told.field(letter, "sha256")
            + ")"
        : "";
  }

  private static void line(PrintWriter out, String name, String value) {
    out.println("%-12s%s".formatted(name, value));
  }
}
