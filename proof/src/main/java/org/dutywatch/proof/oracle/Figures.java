package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All figures of what is known at one time; each is worked out once, when first asked for. */
final class Figures {
  private final World world;
  private final Policy policy;
  private final Map<String, List<Clock>> clocks;
  private final ReferralIndicators ofReferrals;
  private final PlanIndicators ofPlans;
  private final Map<String, Indicator> workedOut = new HashMap<>();

  Figures(World world, Policy policy, WorkingDays calendar) {
    this.world = world;
    this.policy = policy;
    this.clocks = Clocks.of(world, policy, calendar);
    this.ofReferrals = new ReferralIndicators(world.referrals());
    this.ofPlans = new PlanIndicators(world.plans(), policy, calendar);
  }

  /** The clocks of the policy by id, in its order. */
  Map<String, List<Clock>> clocks() {
    return clocks;
  }

  List<Clock> clocks(String id) {
    if (!clocks.containsKey(id)) {
      throw new IllegalArgumentException("no clock " + id);
    }
    return clocks.get(id);
  }

  /** Whether an indicator is a clock whose allowance is in working days. */
  boolean countsWorkingDays(String id) {
    return clocks.containsKey(id)
        && policy.allowance(id, LocalDate.EPOCH).unit() == Allowance.Unit.WORKING_DAYS;
  }

  /** What one of the policy's clocks counts, in the word of the contract. */
  String unit(String id) {
    return countsWorkingDays(id) ? "working-days" : "days";
  }

  Indicator indicator(String id) {
    return workedOut.computeIfAbsent(id, this::workOut);
  }

  Optional<Double> target(String indicator) {
    return Optional.ofNullable(policy.targets().get(indicator));
  }

  Collection<Long> siblingGroups(Window window) {
    return ofPlans.siblingGroups(window);
  }

  private Indicator workOut(String id) {
    return switch (id) {
      case "repeat-cp-plan" -> Indicator.share(ofPlans.repeated());
      case "repeat-cp-plan-12m" -> Indicator.share(ofPlans.repeatedWithin(12));
      case "repeat-cp-plan-24m" -> Indicator.share(ofPlans.repeatedWithin(24));
      case "long-cp-plan" -> Indicator.share(ofPlans.lasting());
      case "cp-reviews-in-time" -> Indicator.share(ofPlans.reviewedInTime());
      case "referral-to-assessment" -> Indicator.share(ofReferrals.goneOnToAssessment());
      case "re-referral" -> Indicator.share(ofReferrals.referredAgain());
      case "nfa-reason-recorded" -> Indicator.share(ofReferrals.withReason());
      case "referrals" -> Indicator.count(ofReferrals.received());
      case "assessments-completed" -> Indicator.count(assessmentsCompleted());
      case "cp-plans-started" -> Indicator.count(ofPlans.started());
      case "cp-plans-ended" -> Indicator.count(ofPlans.ended());
      case "cp-plans-open" -> Indicator.count(ofPlans.open());
      case "dv-notifications" -> Indicator.count(notifications());
      case "dv-children" -> Indicator.count(children());
      default -> ClockIndicator.of(clocks(id));
    };
  }

  private Measure assessmentsCompleted() {
    return Measure.flow(
        world.assessments().stream()
            .filter(assessment -> assessment.completed().isPresent())
            .map(
                assessment ->
                    Item.one(assessment.completed().get().on(), assessment.dimensions())));
  }

  private Measure notifications() {
    return Measure.flow(
        world.notifications().stream()
            .map(
                notification ->
                    Item.one(notification.receivedOn(), notification.record().stated())));
  }

  private Measure children() {
    return Measure.flow(
        world.notifications().stream()
            .map(
                notification ->
                    new Item(
                        notification.receivedOn(),
                        notification.record().stated(),
                        notification.children())));
  }
}
