package org.dutywatch.monitor.domain.mark;

import org.dutywatch.monitor.domain.quality.FindingKind;

/**
 * What is counted on a row.
 *
 * @param indicator number of the indicator in its policy, from 0
 * @param kind what kind of mark it is
 * @param outcome tells outcomes of the kind apart; what it means is the kind's matter; never
 *     negative
 */
public record Counter(int indicator, Kind kind, int outcome) implements Comparable<Counter> {

  /** The kinds of mark. The order is part of the store's layout. */
  public enum Kind {
    /** A clock started on this day; outcome 0. */
    STARTED,
    /** A clock was or is due on this day; outcome: {@link DueOutcome}. */
    DUE,
    /** A clock stopped on this day; outcome: {@link StopOutcome}. */
    STOPPED,
    /** The record ended on this day and a running clock with it; outcome: {@link EndOutcome}. */
    ENDED,
    /** Something happened on this day; outcome 1 where it is in the numerator, else 0. */
    HAPPENED,
    /** A stock changes on this day; outcome: {@link StockOutcome}. */
    CHANGED,
    /**
     * That a clock was breached was said; on the day after its due date, outcome 0. No figure is
     * made of it: it depends on when things became known.
     */
    ANNOUNCED,
    /** Something doubtful was found; of no indicator; outcome: {@link #of(FindingKind)}. */
    FOUND
  }

  /** Counts findings of a kind. */
  public static Counter of(FindingKind kind) {
    return new Counter(0, Kind.FOUND, kind.ordinal());
  }

  @Override
  public int compareTo(Counter other) {
    int byIndicator = Integer.compare(indicator, other.indicator);
    if (byIndicator != 0) {
      return byIndicator;
    }
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : Integer.compare(outcome, other.outcome);
  }
}
