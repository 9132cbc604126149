package org.dutywatch.monitor.board;

import java.util.function.IntUnaryOperator;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.DueOutcome;
import org.dutywatch.monitor.domain.mark.DueOutcome.Fate;
import org.dutywatch.monitor.domain.mark.StockOutcome;
import org.dutywatch.monitor.domain.mark.StopOutcome;
import org.dutywatch.monitor.domain.policy.Measure;

/**
 * How an indicator is the sum of marks of one kind.
 *
 * @param kind the kind of mark
 * @param span over which days marks are summed
 * @param isCount whether there is no denominator
 * @param numerator how often a mark counts in the numerator (or count), by its outcome
 * @param denominator how often it counts in the denominator, by its outcome
 */
record Formula(
    Kind kind,
    Summed span,
    boolean isCount,
    IntUnaryOperator numerator,
    IntUnaryOperator denominator) {

  /** Which days are summed for a window. */
  enum Summed {
    /** Those of the window. */
    WINDOW,
    /** Those of the window that are past. */
    PAST_OF_WINDOW,
    /** All up to the window's last: a stock. */
    UP_TO_LAST_DAY
  }

  private static final Formula STOPPED_IN_TIME =
      share(Kind.STOPPED, Summed.WINDOW, code -> one(StopOutcome.of(code).inTime()), code -> 1);

  private static final Formula DUE_MET =
      share(
          Kind.DUE,
          Summed.PAST_OF_WINDOW,
          code -> one(DueOutcome.of(code).fate() == Fate.IN_TIME),
          code -> one(DueOutcome.of(code).counts()));

  private static final Formula HAPPENED =
      share(Kind.HAPPENED, Summed.WINDOW, code -> one(code == 1), code -> 1);

  private static final Formula STOCK_IN_ORDER =
      share(
          Kind.CHANGED,
          Summed.UP_TO_LAST_DAY,
          code -> entered(StockOutcome.of(code)) - failed(StockOutcome.of(code)),
          code -> entered(StockOutcome.of(code)));

  private static final Formula NUMBER =
      new Formula(Kind.HAPPENED, Summed.WINDOW, true, code -> 1, code -> 0);

  private static final Formula STOCK =
      new Formula(
          Kind.CHANGED,
          Summed.UP_TO_LAST_DAY,
          true,
          code -> entered(StockOutcome.of(code)),
          code -> 0);

  /** The formula of a measure; the basis matters to clocks alone. */
  static Formula of(Measure measure, Basis basis) {
    if (measure.hasBases()) {
      return basis == Basis.DUE ? DUE_MET : STOPPED_IN_TIME;
    }
    if (measure.isCount()) {
      return measure.isStock() ? STOCK : NUMBER;
    }
    return measure.isStock() ? STOCK_IN_ORDER : HAPPENED;
  }

  private static Formula share(
      Kind kind, Summed span, IntUnaryOperator numerator, IntUnaryOperator denominator) {
    return new Formula(kind, span, false, numerator, denominator);
  }

  private static int one(boolean counts) {
    return counts ? 1 : 0;
  }

  private static int entered(StockOutcome outcome) {
    return one(outcome == StockOutcome.ENTERS) - one(outcome == StockOutcome.LEAVES);
  }

  private static int failed(StockOutcome outcome) {
    return one(outcome == StockOutcome.FAILS) - one(outcome == StockOutcome.RECOVERS);
  }
}
