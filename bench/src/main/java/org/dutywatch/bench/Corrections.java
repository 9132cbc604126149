package org.dutywatch.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.dutywatch.events.Statement;

/**
 * A history told again and again, each time recorded later and every other time of a day later: the
 * marks of each fact move, and the board stays about as large as it is.
 */
final class Corrections implements Iterator<Statement> {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final List<Statement> history;
  private final Instant recordedFrom;
  private long told;

  /**
   * Corrections without end.
   *
   * @param recordedFrom when the first is recorded, after all of the history
   */
  Corrections(List<Statement> history, Instant recordedFrom) {
    this.history = history;
    this.recordedFrom = recordedFrom;
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Statement next() {
    long time = told / history.size();
    Statement was = history.get((int) (told % history.size()));
    told++;
    return new Statement(
        was.record(),
        was.type(),
        was.review(),
        was.id() + "-" + told,
        was.source(),
        time % 2 == 0 ? was.time().plus(A_DAY) : was.time(),
        recordedFrom.plusMillis(told),
        was.fact(),
        was.data());
  }
}
