package org.dutywatch.simulator.truth;

import java.util.ArrayList;
import java.util.List;

/**
 * The indicators that a truth holds.
 *
 * @param clocks those of clocks, which are shares on two bases
 * @param shares the other shares
 * @param counts the counts
 */
record Indicators(List<String> clocks, List<String> shares, List<String> counts) {
  static final String DECISION = "referral-decision";
  static final String INFORMED = "referrer-informed";
  static final String INITIAL = "initial-assessment";
  static final String CORE = "core-assessment";
  static final String CHILD_AND_FAMILY = "child-and-family-assessment";
  static final String FROM_START = "child-and-family-assessment-from-start";
  static final String CONFERENCE = "conference";
  static final String REVIEW = "cp-review";
  static final String NOTIFICATION = "dv-notification";
  static final String RISK_ASSESSMENT = "dv-risk-assessment";
  static final String REPEAT_PLAN = "repeat-cp-plan";
  static final String REPEAT_PLAN_12M = "repeat-cp-plan-12m";
  static final String REPEAT_PLAN_24M = "repeat-cp-plan-24m";
  static final String LONG_PLAN = "long-cp-plan";
  static final String REVIEWS_IN_TIME = "cp-reviews-in-time";
  static final String TO_ASSESSMENT = "referral-to-assessment";
  static final String RE_REFERRAL = "re-referral";
  static final String NFA_REASON = "nfa-reason-recorded";
  static final String REFERRALS = "referrals";
  static final String ASSESSMENTS_COMPLETED = "assessments-completed";
  static final String PLANS_STARTED = "cp-plans-started";
  static final String PLANS_ENDED = "cp-plans-ended";
  static final String PLANS_OPEN = "cp-plans-open";
  static final String NOTIFICATIONS = "dv-notifications";
  static final String CHILDREN = "dv-children";

  /** Those of a policy with these rules. */
  static Indicators of(Rules rules) {
    List<String> clocks = new ArrayList<>(List.of(DECISION, INFORMED));
    clocks.addAll(
        rules.inTwoStages() ? List.of(INITIAL, CORE) : List.of(CHILD_AND_FAMILY, FROM_START));
    clocks.addAll(List.of(CONFERENCE, REVIEW, NOTIFICATION, RISK_ASSESSMENT));
    return new Indicators(
        List.copyOf(clocks),
        List.of(
            REPEAT_PLAN,
            REPEAT_PLAN_12M,
            REPEAT_PLAN_24M,
            LONG_PLAN,
            REVIEWS_IN_TIME,
            TO_ASSESSMENT,
            RE_REFERRAL,
            NFA_REASON),
        List.of(
            REFERRALS,
            ASSESSMENTS_COMPLETED,
            PLANS_STARTED,
            PLANS_ENDED,
            PLANS_OPEN,
            NOTIFICATIONS,
            CHILDREN));
  }

  /** Those that are of no clock. */
  List<String> others() {
    List<String> others = new ArrayList<>(shares);
    others.addAll(counts);
    return others;
  }

  boolean isCount(String id) {
    return counts.contains(id);
  }
}
