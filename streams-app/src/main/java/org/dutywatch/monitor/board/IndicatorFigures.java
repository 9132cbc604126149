package org.dutywatch.monitor.board;

import java.util.List;
import java.util.Optional;

/**
 * One indicator over a window.
 *
 * @param total of everything asked for
 * @param families how much of the numerator is families; only for repeat plans ever, undivided and
 *     of all authorities
 * @param groups those that have something, in code point order; empty where none were asked for
 * @param interval 95% Wilson score interval of the total; absent where it has no value
 */
public record IndicatorFigures(
    Share total,
    Optional<Families> families,
    List<Group<Share>> groups,
    Optional<Interval> interval) {

  /**
   * Families among the numerator.
   *
   * @param siblingGroups distinct families; a plan without a family is its own
   * @param largestSiblingGroup the most plans of one family; 0 where there are none
   */
  public record Families(long siblingGroups, long largestSiblingGroup) {}

  /** A confidence interval of a share, as fractions of 1. */
  public record Interval(double low, double high) {}

  /** The list is copied. */
  public IndicatorFigures {
    groups = List.copyOf(groups);
  }
}
