package org.dutywatch.monitor.domain.mark;

/**
 * How a due date was met, and how many days before it the clock started and stopped. The days are
 * cut at {@code WorkingCalendar.dueSoonDays}: further off makes no difference to any band.
 *
 * @param fate how it was met
 * @param startedBefore days from the start to the due date, cut
 * @param stoppedBefore days from the stop (or lapse) to the due date, cut; 0 where it was not met
 */
public record DueOutcome(Fate fate, int startedBefore, int stoppedBefore) {

  private static final int DAYS = 1 << 12;

  /** How a due date was met. The order is part of the store's layout. */
  public enum Fate {
    /** Not stopped so far. */
    OPEN,
    /** Stopped on or before it. */
    IN_TIME,
    /** Stopped after it. */
    LATE,
    /** The record ended on or before it: enters no indicator. */
    LAPSED,
    /** The record ended after it: a miss. */
    MISSED
  }

  /** As the outcome of a {@link Counter}. */
  public int code() {
    return (Math.min(startedBefore, DAYS - 1) * DAYS + Math.min(stoppedBefore, DAYS - 1)) * 8
        + fate.ordinal();
  }

  /** Back from the outcome of a {@link Counter}. */
  public static DueOutcome of(int code) {
    return new DueOutcome(Fate.values()[code % 8], code / 8 / DAYS, code / 8 % DAYS);
  }

  /** Whether it enters the denominator: everything but what lapsed. */
  public boolean counts() {
    return fate != Fate.LAPSED;
  }

  /** Whether the clock was still open at the end of its due date. */
  public boolean openAfterDue() {
    return fate == Fate.OPEN || fate == Fate.LATE || fate == Fate.MISSED;
  }
}
