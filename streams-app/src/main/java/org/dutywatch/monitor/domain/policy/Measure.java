package org.dutywatch.monitor.domain.policy;

/** What an indicator measures: the kinds that a policy file can choose from. */
public sealed interface Measure {

  /** Whether it is a count (a number of things) and no proportion. */
  default boolean isCount() {
    return this instanceof Count;
  }

  /** Whether it is taken on the last day of a window, and not summed over the window. */
  default boolean isStock() {
    return this instanceof ReviewsInTime
        || (this instanceof Count count && count.of() == Counted.CP_PLANS_OPEN);
  }

  /** Whether it is asked on the bases {@code completed} and {@code due}: clocks are. */
  default boolean hasBases() {
    return this instanceof Timeliness;
  }

  /** The share of clocks in time. */
  record Timeliness(Course course) implements Measure {}

  /**
   * Of plans started, the share of children with an earlier plan.
   *
   * @param withinMonths how many months before this start the earlier plan may have ended; 0 for
   *     ever (then also by the plan's own {@code previousPlans})
   */
  record RepeatPlan(int withinMonths) implements Measure {

    /** Whether any earlier plan counts, however long ago. */
    public boolean ever() {
      return withinMonths == 0;
    }
  }

  /** Of plans ended, the share that lasted this many months or more. */
  record LongPlan(int atLeastMonths) implements Measure {}

  /** Of plans open on a day for at least this many months, the share without a missed review. */
  record ReviewsInTime(int openForMonths) implements Measure {}

  /** Of referrals received, the share that went on to an assessment. */
  record ReferralToAssessment() implements Measure {}

  /** Of referrals received, the share of children referred before within this many months. */
  record ReReferral(int withinMonths) implements Measure {}

  /** Of referrals decided as no further action, the share with a reason. */
  record NfaReasonRecorded() implements Measure {}

  /** A number of things. */
  record Count(Counted of) implements Measure {}

  /** What can be counted. */
  enum Counted {
    REFERRALS("referrals"),
    ASSESSMENTS_COMPLETED("assessments-completed"),
    CP_PLANS_STARTED("cp-plans-started"),
    CP_PLANS_ENDED("cp-plans-ended"),
    CP_PLANS_OPEN("cp-plans-open"),
    DV_NOTIFICATIONS("dv-notifications"),
    DV_CHILDREN("dv-children");

    private final String label;

    Counted(String label) {
      this.label = label;
    }

    /** How a policy file names it. */
    public String label() {
      return label;
    }
  }
}
