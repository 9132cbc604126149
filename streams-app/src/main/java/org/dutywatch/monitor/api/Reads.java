package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;

/**
 * The order in which every read goes. First what is asked about and the parameters, as far as they
 * can be judged on any day; then the position is waited for, which may hold the first tick; then
 * the board must be complete and today known; then the rest of the parameters. Then the client may
 * turn out to have the answer already; only where it has not, figures are worked out.
 */
final class Reads {
  /** Why there are no figures before the first tick. */
  static final String NO_TICK_YET =
      "The monitor runs on the event clock and no clock.tick has arrived yet, so it is not known"
          + " what day today is.";

  private final BoardReader board;
  private final NowSource now;
  private final PositionWait waiting;
  private final EntityTags tags;

  Reads(BoardReader board, NowSource now, PositionWait waiting, EntityTags tags) {
    this.board = board;
    this.now = now;
    this.waiting = waiting;
    this.tags = tags;
  }

  /** A read of figures, which needs the board and today. */
  Handler figures(Function<Context, FigureQuestion> resource) {
    return ctx -> {
      FigureQuestion question = resource.apply(ctx);
      Reply reply = new Reply(ctx, Representation.asked(ctx), question.table());
      waiting.then(ctx, question.query().waiting(), () -> answer(reply, question));
    };
  }

  /** A read of what stays the same while the monitor runs. */
  Handler fixed(Function<Context, Question> resource) {
    return ctx -> {
      Question question = resource.apply(ctx);
      Reply reply = new Reply(ctx, Representation.asked(ctx), question.table());
      String tag = tags.of(reply.form(), ctx.path(), question.query().asked());
      waiting.then(
          ctx,
          question.query().waiting(),
          () -> reply.send(tag, unlessHeld(reply, tag, question.answer())));
    };
  }

  /** A read of what may change at any moment. */
  Handler changing(Function<Context, Question> resource) {
    return ctx -> {
      Question question = resource.apply(ctx);
      Reply reply = new Reply(ctx, Representation.asked(ctx), question.table());
      waiting.then(ctx, question.query().waiting(), () -> reply.send(question.answer().get()));
    };
  }

  /**
   * A read of single cases, which needs the board complete and "now". They can change without the
   * board, and so have no tag.
   */
  Handler cases(Function<Context, CaseQuestion> resource) {
    Handler answer = anywhere(resource);
    return ctx -> {
      OwnMachine.check(ctx);
      answer.handle(ctx);
    };
  }

  /** A figure that is made of the cases themselves, as a read of these, but for anybody. */
  Handler anywhere(Function<Context, CaseQuestion> resource) {
    return ctx -> {
      CaseQuestion question = resource.apply(ctx);
      Reply reply = new Reply(ctx, Representation.asked(ctx), question.table());
      waiting.then(
          ctx,
          question.query().waiting(),
          () -> {
            seeThatItIsComplete();
            reply.send(question.on().apply(instant()));
          });
    };
  }

  /** Lets a request about single cases through where it may be answered. */
  Handler onceComplete(Handler handler) {
    return ctx -> {
      OwnMachine.check(ctx);
      seeThatItIsComplete();
      handler.handle(ctx);
    };
  }

  private void seeThatItIsComplete() {
    board
        .notYetComplete()
        .ifPresent(
            why -> {
              throw new ProblemException(ProblemType.NOT_READY, why);
            });
  }

  /** Tag and figures are of one state of the board, and of one day. */
  private void answer(Reply reply, FigureQuestion question) {
    seeThatItIsComplete();
    board
        .atOnce(
            () -> {
              LocalDate today = today();
              Supplier<ObjectNode> figures = question.on().apply(today);
              String tag =
                  tags.of(
                      board.version(), today, reply.form(), reply.path(), question.query().asked());
              Optional<ObjectNode> answer = unlessHeld(reply, tag, figures);
              return (Runnable) () -> reply.send(tag, answer);
            })
        .run();
  }

  /** Empty where the client has the answer, which then is not worked out. */
  private static Optional<ObjectNode> unlessHeld(
      Reply reply, String tag, Supplier<ObjectNode> answer) {
    return reply.isHeld(tag) ? Optional.empty() : Optional.of(answer.get());
  }

  private LocalDate today() {
    return WorkingCalendar.dateOf(instant());
  }

  private Instant instant() {
    return now.now().orElseThrow(() -> new ProblemException(ProblemType.NO_TICK_YET, NO_TICK_YET));
  }

  /**
   * A question about single cases whose first checks are done.
   *
   * @param query the parameters
   * @param table the answer as a table
   * @param on works the answer out as at an instant
   */
  record CaseQuestion(
      Query query, Function<ObjectNode, CsvTable> table, Function<Instant, ObjectNode> on) {}

  /**
   * A question whose first checks are done.
   *
   * @param query the parameters
   * @param table the answer as a table
   * @param on checks what depends on today, and gives the working out
   */
  record FigureQuestion(
      Query query,
      Function<ObjectNode, CsvTable> table,
      Function<LocalDate, Supplier<ObjectNode>> on) {}

  /**
   * A question that does not depend on today.
   *
   * @param query the parameters
   * @param table the answer as a table
   * @param answer the working out
   */
  record Question(Query query, Function<ObjectNode, CsvTable> table, Supplier<ObjectNode> answer) {}
}
