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
 * the board must be complete and today known; then the rest of the parameters, and the answer.
 */
final class Reads {
  /** Why there are no figures before the first tick. */
  static final String NO_TICK_YET =
      "The monitor runs on the event clock and no clock.tick has arrived yet, so it is not known"
          + " what day today is.";

  private final BoardReader board;
  private final NowSource now;
  private final PositionWait waiting;

  Reads(BoardReader board, NowSource now, PositionWait waiting) {
    this.board = board;
    this.now = now;
    this.waiting = waiting;
  }

  /** A read of figures, which needs the board and today. */
  Handler figures(Function<Context, FigureQuestion> resource) {
    return ctx -> {
      FigureQuestion question = resource.apply(ctx);
      waiting.answer(ctx, question.awaited(), () -> question.answer().apply(today()));
    };
  }

  /** A read of anything else. */
  Handler plain(Function<Context, Question> resource) {
    return ctx -> {
      Question question = resource.apply(ctx);
      waiting.answer(ctx, question.awaited(), question.answer());
    };
  }

  private LocalDate today() {
    Optional<String> notYet = board.notYetComplete();
    if (notYet.isPresent()) {
      throw new ProblemException(ProblemType.NOT_READY, notYet.get());
    }
    Instant instant =
        now.now().orElseThrow(() -> new ProblemException(ProblemType.NO_TICK_YET, NO_TICK_YET));
    return WorkingCalendar.dateOf(instant);
  }

  /** A question whose first checks are done; the answer checks what depends on today. */
  record FigureQuestion(Wait awaited, Function<LocalDate, ObjectNode> answer) {}

  /** A question that does not depend on today. */
  record Question(Wait awaited, Supplier<ObjectNode> answer) {}
}
