package org.dutywatch.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a statement says happened. When it happened, to which record and who says so stands in the
 * {@link Statement}. A dimension (locality, team, agency) that is absent or blank reads {@link
 * #UNKNOWN}.
 */
public sealed interface Fact {

  /** How a dimension reads that nobody stated. */
  String UNKNOWN = "unknown";

  /** A request for services for a child was received. */
  record ReferralReceived(Optional<String> family, String agency, String locality, String team)
      implements Fact {}

  /** It was decided what happens with a referral. */
  record ReferralDecided(ReferralOutcome outcome, Optional<String> reason) implements Fact {}

  /** Whoever referred was told the outcome. */
  record ReferrerInformed() implements Fact {}

  /** An assessment or enquiry started; it may name the referral that it follows. */
  record AssessmentStarted(
      Optional<String> referral,
      Optional<String> family,
      AssessmentKind kind,
      String locality,
      String team)
      implements Fact {}

  /** An assessment or enquiry was completed. The outcome is free text. */
  record AssessmentCompleted(Optional<String> outcome) implements Fact {}

  /** The initial child protection conference that follows a section 47 enquiry was held. */
  record ConferenceHeld() implements Fact {}

  /**
   * A child protection plan started.
   *
   * @param previousPlans plans of this child from before the feed began, from 0
   */
  record PlanStarted(
      Optional<String> family,
      PlanCategory category,
      int previousPlans,
      String locality,
      String team)
      implements Fact {}

  /** A child protection plan was reviewed. */
  record PlanReviewed() implements Fact {}

  /** A child protection plan ended. */
  record PlanEnded(Optional<String> reason) implements Fact {}

  /** The police's notification of a domestic-violence incident was received. */
  record NotificationReceived(
      Instant incidentTime, List<String> children, Risk risk, String locality, String team)
      implements Fact {}

  /** Children's services assessed the risk of a notification. */
  record NotificationAssessed(Optional<String> outcome) implements Fact {}

  /** The whole record was entered in error. */
  record Withdrawn() implements Fact {}

  /** What can be decided about a referral. */
  enum ReferralOutcome {
    ASSESSMENT("assessment"),
    STRATEGY_DISCUSSION("strategy-discussion"),
    EARLY_HELP("early-help"),
    NO_FURTHER_ACTION("no-further-action");

    private final String label;

    ReferralOutcome(String label) {
      this.label = label;
    }

    /** The word of the contract. */
    public String label() {
      return label;
    }
  }

  /** The kinds of assessment. */
  enum AssessmentKind {
    INITIAL("initial"),
    CORE("core"),
    CHILD_AND_FAMILY("child-and-family"),
    SECTION_47("section-47");

    private final String label;

    AssessmentKind(String label) {
      this.label = label;
    }

    /** The word of the contract. */
    public String label() {
      return label;
    }
  }

  /** The categories of child protection plans. */
  enum PlanCategory {
    NEGLECT("neglect"),
    PHYSICAL("physical"),
    SEXUAL("sexual"),
    EMOTIONAL("emotional"),
    MULTIPLE("multiple");

    private final String label;

    PlanCategory(String label) {
      this.label = label;
    }

    /** The word of the contract. */
    public String label() {
      return label;
    }
  }

  /** How the police grade the risk of an incident. */
  enum Risk {
    STANDARD("standard"),
    MEDIUM("medium"),
    HIGH("high");

    private final String label;

    Risk(String label) {
      this.label = label;
    }

    /** The word of the contract. */
    public String label() {
      return label;
    }
  }
}
