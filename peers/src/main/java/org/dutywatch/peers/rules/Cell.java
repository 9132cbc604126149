package org.dutywatch.peers.rules;

/**
 * Where something is counted.
 *
 * @param figure {@link #ASSESSMENTS}, {@link #PLANS} or {@link #RISK_ASSESSMENTS}
 * @param day on which it happened, in days since 1970
 * @param authority of an assessment; else empty
 * @param locality of an assessment; else empty
 */
public record Cell(int figure, long day, String authority, String locality) {
  /** Child and family assessments by the day on which they were completed. */
  public static final int ASSESSMENTS = 0;

  /** Child protection plans by the day on which they started. */
  public static final int PLANS = 1;

  /** Police notifications by the day on which their risk was assessed. */
  public static final int RISK_ASSESSMENTS = 2;
}
