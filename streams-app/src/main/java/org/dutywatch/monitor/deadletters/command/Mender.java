package org.dutywatch.monitor.deadletters.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import org.dutywatch.monitor.deadletters.LetterId;
import org.dutywatch.monitor.deadletters.command.Letters.Mended;
import org.dutywatch.monitor.deadletters.command.Outcome.Kind;

/** Lets the user mend an event in an editor, again and again until the monitor takes it. */
final class Mender {
  private static final String WHOLE_EVENT = "application/cloudevents+json";

  private final Letters letters;
  private final Editor editor;
  private final Terminal terminal;
  private final PrintWriter out;

  Mender(Letters letters, Editor editor, Terminal terminal, PrintWriter out) {
    this.letters = letters;
    this.editor = editor;
    this.terminal = terminal;
    this.out = out;
  }

  /** What becomes of a letter. One whose event is left as it was is not sent. */
  Outcome mend(LetterId id, boolean dryRun) throws FailedException, InterruptedException {
    JsonObject letter = letters.letter(id);
    if (letter.getBoolean("resent")) {
      return Outcome.sentBefore();
    }
    String text = start(letter);
    while (true) {
      String mended = editor.edit(text);
      if (mended.isBlank() || mended.strip().equals(text.strip())) {
        return Outcome.notSent("the event was not changed");
      }
      Outcome outcome = letters.resend(id, Mended.by(WHOLE_EVENT, mended.getBytes(UTF_8)), dryRun);
      if (outcome.kind() != Kind.REFUSED || !wantsToGoOn(id, outcome)) {
        return outcome;
      }
      text = mended;
    }
  }

  private boolean wantsToGoOn(LetterId id, Outcome outcome) {
    if (!terminal.isThere()) {
      return false;
    }
    out.println(id + ": " + outcome.told());
    out.flush();
    return terminal.agrees("Edit again?");
  }

  /** The event, where the letter holds one that can be shown; else what it holds of it. */
  private static String start(JsonObject letter) {
    if (!letter.isNull("event")) {
      return Told.pretty(letter.getString("event")) + "\n";
    }
    return letter.isNull("value") ? "" : letter.getJsonObject("value").getString("text", "");
  }
}
