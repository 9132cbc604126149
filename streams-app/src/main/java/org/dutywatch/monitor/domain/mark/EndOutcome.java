package org.dutywatch.monitor.domain.mark;

/**
 * How a running clock ended with its record.
 *
 * @param daysOverdue days from its due date to the end; 0 where it was not overdue, and so lapsed
 */
public record EndOutcome(int daysOverdue) {

  /** As the outcome of a {@link Counter}. */
  public int code() {
    return daysOverdue;
  }

  /** Back from the outcome of a {@link Counter}. */
  public static EndOutcome of(int code) {
    return new EndOutcome(code);
  }

  /** Whether it was overdue: a miss. */
  public boolean missed() {
    return daysOverdue > 0;
  }
}
