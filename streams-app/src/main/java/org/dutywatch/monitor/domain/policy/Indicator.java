package org.dutywatch.monitor.domain.policy;

import java.util.List;
import java.util.Optional;

/**
 * One figure that a council answers for.
 *
 * @param id its name in the API and in metrics, such as {@code repeat-cp-plan}; that of its clock
 *     where it is one
 * @param title for a heading
 * @param counts what is counted, in a sentence
 * @param polarity which way is better
 * @param target as a fraction of 1; absent where there is none
 * @param comparators figures of others, such as England's
 * @param history the council's own figures of past years
 * @param source where the definition comes from; may be empty
 * @param measure how it is measured
 * @param headline whether it is among the few that the duty board shows
 */
public record Indicator(
    String id,
    String title,
    String counts,
    Polarity polarity,
    Optional<Double> target,
    List<Figure> comparators,
    List<Figure> history,
    String source,
    Measure measure,
    boolean headline) {

  /** Which way is better. */
  public enum Polarity {
    HIGHER,
    LOWER,
    NEITHER
  }

  /**
   * A known figure: whose and when, and its value (a share as a fraction of 1, a number of days, or
   * for a count the number).
   */
  public record Figure(String label, double value) {}

  /** The lists are copied. */
  public Indicator {
    comparators = List.copyOf(comparators);
    history = List.copyOf(history);
  }

  /** Its course, where it is a clock. */
  public Optional<Course> clock() {
    return measure instanceof Measure.Timeliness timeliness
        ? Optional.of(timeliness.course())
        : Optional.empty();
  }
}
