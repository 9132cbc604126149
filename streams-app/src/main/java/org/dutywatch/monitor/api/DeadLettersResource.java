package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dutywatch.monitor.api.Reads.Question;
import org.dutywatch.monitor.deadletters.Bytes;
import org.dutywatch.monitor.deadletters.Letter;
import org.dutywatch.monitor.deadletters.LetterDesk;
import org.dutywatch.monitor.deadletters.LetterDesk.AlreadyResentException;
import org.dutywatch.monitor.deadletters.LetterDesk.LettersUnavailableException;
import org.dutywatch.monitor.deadletters.LetterDesk.NotResentException;
import org.dutywatch.monitor.deadletters.LetterDesk.Sent;
import org.dutywatch.monitor.deadletters.LetterDesk.StillRefusedException;
import org.dutywatch.monitor.deadletters.LetterId;
import org.dutywatch.monitor.deadletters.LetterPage;
import org.dutywatch.monitor.deadletters.Mending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /api/v1/dead-letters}: refused records. A list has nothing of what is in them; one letter
 * has, and so goes to callers on this machine alone, as does whoever sends one again. Either leaves
 * a line in the audit log, which names the letter and nobody that it is about.
 */
final class DeadLettersResource {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLettersResource.class);
  private static final List<String> MEDIA_TYPES =
      List.of(
          "application/cloudevents+json",
          "application/merge-patch+json",
          "application/json-patch+json");
  private static final String DRY_RUN = "dryRun";

  private final LetterDesk desk;
  private final RequestBody body;
  private final AuditLog audit = new AuditLog();

  DeadLettersResource(LetterDesk desk, RequestBody body) {
    this.desk = desk;
    this.body = body;
  }

  /** Which letters there are. */
  Question list(Context ctx) {
    LetterQuery asked = LetterQuery.read(ctx.queryString());
    return new Question(asked.query(), CsvTables::letters, () -> page(asked));
  }

  private ObjectNode page(LetterQuery asked) {
    try {
      LetterPage page = desk.find(asked.filter(), asked.from(), asked.limit());
      ObjectNode answer = Answers.object();
      ArrayNode letters = answer.putArray("letters");
      page.letters().forEach(letter -> LetterJson.put(letters.addObject(), letter));
      return answer.put("next", page.next().map(LetterQuery::cursor).orElse(null));
    } catch (LettersUnavailableException e) {
      throw unavailable(e);
    }
  }

  /** One letter with what is in it. */
  void letter(Context ctx) {
    OwnMachine.check(ctx);
    LetterId id = id(ctx);
    Query.none(ctx.queryString());
    try {
      Optional<Letter> letter = desk.read(id);
      audit.letterRead(ctx, id);
      Answers.write(ctx, 200, LetterJson.of(letter.orElseThrow(() -> unknown(id))));
    } catch (LettersUnavailableException e) {
      throw unavailable(e);
    }
  }

  /** Sends the record of a letter again. */
  void resend(Context ctx) {
    OwnMachine.check(ctx);
    LetterId id = id(ctx);
    boolean dryRun = Query.only(ctx.queryString(), DRY_RUN).flag(DRY_RUN).orElse(false);
    Mending mending = mending(ctx);
    try {
      ObjectNode answer =
          dryRun
              ? LetterJson.couldBeSent(id, desk.tryOut(id, mending))
              : LetterJson.sent(id, resent(ctx, id, mending));
      Answers.write(ctx, 200, answer);
    } catch (NotResentException e) {
      notSent(ctx, id, e);
    } catch (LettersUnavailableException e) {
      throw unavailable(e);
    }
  }

  private Sent resent(Context ctx, LetterId id, Mending mending)
      throws NotResentException, LettersUnavailableException {
    Sent sent = desk.resend(id, mending);
    audit.letterResent(ctx, id, sent.place());
    return sent;
  }

  private static void notSent(Context ctx, LetterId id, NotResentException why) {
    if (why instanceof StillRefusedException refused) {
      ObjectNode problem =
          Answers.problem(
              ProblemType.STILL_REFUSED,
              "The event would be refused again, so it was not sent: 'message' says why.");
      problem
          .put("reason", refused.refusal().reason().label())
          .put("field", refused.refusal().field())
          .put("message", refused.refusal().message());
      Answers.writeProblem(ctx, problem);
    } else if (why instanceof AlreadyResentException) {
      throw new ProblemException(
          ProblemType.ALREADY_RESENT,
          "The record of the dead letter " + id + " was sent again before; nothing is sent twice.");
    } else {
      throw unknown(id);
    }
  }

  private static LetterId id(Context ctx) {
    String text = ctx.pathParam("id");
    return LetterId.of(text)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNKNOWN_LETTER,
                    "There is no dead letter "
                        + Wording.quoted(text)
                        + "; an id looks like '3-17'."));
  }

  private static ProblemException unknown(LetterId id) {
    return new ProblemException(
        ProblemType.UNKNOWN_LETTER,
        "There is no dead letter " + id + ", or not any more: they are kept for 90 days.");
  }

  /** A body that is empty leaves the event as it is. */
  private Mending mending(Context ctx) {
    RequestBody.seeThatItIsNotCompressed(ctx);
    byte[] given = body.read(ctx);
    if (given.length == 0) {
      return Mending.none();
    }
    return switch (RequestBody.mediaType(ctx)) {
      case "application/cloudevents+json" -> Mending.by(given);
      case "application/merge-patch+json" ->
          patch(given, "a JSON object, as RFC 7396 has it", Mending::mergePatch);
      case "application/json-patch+json" ->
          patch(given, "a JSON array of operations, as RFC 6902 has it", Mending::jsonPatch);
      default ->
          throw new ProblemException(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "The header 'Content-Type' names no media type that an event is mended by; there are: "
                  + Wording.list(MEDIA_TYPES)
                  + ".");
    };
  }

  private static Mending patch(
      byte[] given, String expected, Function<String, Optional<Mending>> reading) {
    return Bytes.of(given)
        .text()
        .flatMap(reading)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNREADABLE_BODY,
                    "The body is no patch; expected " + expected + "."));
  }

  private static ProblemException unavailable(LettersUnavailableException e) {
    if (e.busy()) {
      return new ProblemException(
          ProblemType.TOO_BUSY, "Other dead letters are being read or sent. Ask again shortly.");
    }
    LOG.warn("The broker did not answer about dead letters", e);
    return new ProblemException(
        ProblemType.BROKER_UNAVAILABLE,
        "The broker did not answer in time. Asking again is safe: nothing is sent twice.");
  }
}
