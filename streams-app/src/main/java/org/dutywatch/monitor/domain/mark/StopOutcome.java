package org.dutywatch.monitor.domain.mark;

/**
 * What a stop leaves.
 *
 * @param length how long the clock ran, in the unit of its allowance (working days or days); 0 on
 *     the same day
 * @param inTime whether it stopped on or before its due date
 */
public record StopOutcome(int length, boolean inTime) {

  /** As the outcome of a {@link Counter}. */
  public int code() {
    return length * 2 + (inTime ? 1 : 0);
  }

  /** Back from the outcome of a {@link Counter}. */
  public static StopOutcome of(int code) {
    return new StopOutcome(code / 2, code % 2 == 1);
  }
}
