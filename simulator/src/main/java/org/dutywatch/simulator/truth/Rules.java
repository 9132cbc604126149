package org.dutywatch.simulator.truth;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.dutywatch.events.Fact.AssessmentKind;

/** The time that each of the built-in policies allows, as docs/definitions.md has it. */
public enum Rules {
  SOUTHEND_2010("southend-2010", AssessmentKind.INITIAL, 5),
  ENGLAND_2010_2013("england-2010-2013", AssessmentKind.INITIAL, 5),
  ENGLAND_CURRENT("england-current", AssessmentKind.CHILD_AND_FAMILY, 1);

  static final int DAYS_TO_DECIDE = 1;
  static final int DAYS_TO_CONFERENCE = 15;
  static final int DAYS_OF_CORE_ASSESSMENT = 35;
  static final int MONTHS_TO_FIRST_REVIEW = 3;
  static final int MONTHS_TO_NEXT_REVIEW = 6;

  private static final LocalDate TEN_DAYS_FROM = LocalDate.of(2010, 4, 1);

  private final String policy;
  private final AssessmentKind firstAssessment;
  private final int daysToInform;

  Rules(String policy, AssessmentKind firstAssessment, int daysToInform) {
    this.policy = policy;
    this.firstAssessment = firstAssessment;
    this.daysToInform = daysToInform;
  }

  /** The policy's id. */
  public String policy() {
    return policy;
  }

  /** Whether children are assessed in two stages, the first one initial. */
  public boolean inTwoStages() {
    return firstAssessment == AssessmentKind.INITIAL;
  }

  /** The rules of the policy of that id; empty where it is not built in. */
  public static Optional<Rules> of(String policy) {
    return Arrays.stream(values()).filter(rules -> rules.policy.equals(policy)).findFirst();
  }

  /** The kind of assessment whose clock starts with the referral. */
  AssessmentKind firstAssessment() {
    return firstAssessment;
  }

  /** Working days until a referrer is told. */
  int daysToInform() {
    return daysToInform;
  }

  /** Working days for the first assessment, where its clock starts on a day. */
  int daysOfFirstAssessment(LocalDate start) {
    return switch (this) {
      case SOUTHEND_2010 -> 7;
      case ENGLAND_2010_2013 -> start.isBefore(TEN_DAYS_FROM) ? 7 : 10;
      case ENGLAND_CURRENT -> 45;
    };
  }
}
