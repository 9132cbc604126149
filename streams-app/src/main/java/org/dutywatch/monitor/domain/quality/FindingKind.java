package org.dutywatch.monitor.domain.quality;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of finding. The order is part of the store's layout. */
public enum FindingKind {
  /** A fact dated more than a day after it was recorded, or before what it must follow. */
  IMPOSSIBLE_DATE("impossible-date"),
  /** A fact dated after today. Its day is that date; it is one on the days before. */
  FUTURE_DATED("future-dated"),
  /** A fact of a record that nothing opens. Its day is the first on which it is one. */
  ORPHAN("orphan"),
  /** A plan that started while another one of the child was open. */
  OVERLAPPING_PLANS("overlapping-plans"),
  /** A fact recorded more than 7 days after it happened. */
  RECORDED_LATE("recorded-late"),
  /** A fact whose event has the {@code id} and {@code source} of another event of its record. */
  CONFLICTING_EVENT("conflicting-event"),
  /** An assessment that is open while an earlier one of its kind and child is. */
  TWO_OPEN_ASSESSMENTS("two-open-assessments"),
  /** A review dated on or before the start of its plan. */
  EARLY_REVIEW("early-review"),
  /** A referral received while the child's previous one was not decided. */
  REFERRAL_WHILE_UNDECIDED("referral-while-undecided"),
  /** A notification of an incident that another one seems to tell of too. */
  SUSPECTED_DUPLICATE("suspected-duplicate");

  private final String label;

  FindingKind(String label) {
    this.label = label;
  }

  /** The name that users see. */
  public String label() {
    return label;
  }

  /** The kind that users name so. */
  public static Optional<FindingKind> labelled(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  /**
   * Whether something found is a finding today.
   *
   * @param epochDay the day of the finding
   * @param today as days since 1970 too
   */
  public boolean holds(long epochDay, long today) {
    return switch (this) {
      case FUTURE_DATED -> epochDay > today;
      case ORPHAN -> epochDay <= today;
      default -> true;
    };
  }
}
