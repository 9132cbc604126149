package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sets the clocks of a policy on everything that is known. */
final class Clocks {
  private final World world;
  private final Policy policy;
  private final WorkingDays calendar;

  private Clocks(World world, Policy policy, WorkingDays calendar) {
    this.world = world;
    this.policy = policy;
    this.calendar = calendar;
  }

  /** All clocks by the ids that the policy has, in its order. */
  static Map<String, List<Clock>> of(World world, Policy policy, WorkingDays calendar) {
    Clocks clocks = new Clocks(world, policy, calendar);
    Map<String, List<Clock>> byId = new LinkedHashMap<>();
    policy.allowances().keySet().forEach(id -> byId.put(id, clocks.withId(id).toList()));
    return byId;
  }

  private Stream<Clock> withId(String id) {
    return switch (id) {
      case "referral-decision" -> ofReferrals(id, FactType.REFERRAL_DECIDED);
      case "referrer-informed" -> ofReferrals(id, FactType.REFERRER_INFORMED);
      case "initial-assessment" -> fromReferral(id, "initial");
      case "core-assessment" -> ofAssessments(id, "core", Assessment::startedOn);
      case "child-and-family-assessment" -> fromReferral(id, "child-and-family");
      case "child-and-family-assessment-from-start" ->
          ofAssessments(id, "child-and-family", Assessment::startedOn);
      case "conference" -> conferences(id);
      case "cp-review" -> world.plans().stream().flatMap(plan -> reviews(id, plan));
      case "dv-notification" -> notifications(id);
      case "dv-risk-assessment" -> riskAssessments(id);
      default -> throw new IllegalStateException("a policy with an unknown clock " + id);
    };
  }

  private Clock clock(String id, Dimensions dimensions, LocalDate start, Optional<LocalDate> stop) {
    LocalDate due = policy.allowance(id, start).dueOn(start, calendar);
    return Clock.of(dimensions, start, due, stop);
  }

  private Stream<Clock> reviews(String id, Plan plan) {
    return ReviewClocks.of(plan, policy.allowance(id, plan.startedOn()), calendar).stream();
  }

  private Stream<Clock> ofReferrals(String id, FactType stop) {
    return world.referrals().stream()
        .map(Referral::record)
        .map(record -> clock(id, record.stated(), record.openedOn(), record.dateOf(stop)));
  }

  private Stream<Clock> ofAssessments(
      String id, String kind, Function<Assessment, LocalDate> start) {
    return world.assessments().stream()
        .filter(assessment -> assessment.kind().equals(kind))
        .map(
            assessment ->
                clock(
                    id,
                    assessment.dimensions(),
                    start.apply(assessment),
                    assessment.completed().map(Fact::on)));
  }

  /** Those of assessments, and those of referrals whose assessment nobody has started. */
  private Stream<Clock> fromReferral(String id, String kind) {
    Stream<Clock> awaited =
        world.referrals().stream()
            .filter(referral -> referral.isDecidedAs("assessment"))
            .filter(referral -> !referral.isNamedBy(kind))
            .map(
                referral ->
                    clock(id, referral.record().stated(), referral.receivedOn(), Optional.empty()));
    return Stream.concat(ofAssessments(id, kind, Assessment::referredOn), awaited);
  }

  private Stream<Clock> conferences(String id) {
    return world.assessments().stream()
        .filter(enquiry -> enquiry.kind().equals("section-47"))
        .filter(Clocks::leadsToConference)
        .map(
            enquiry ->
                clock(
                    id,
                    enquiry.dimensions(),
                    enquiry.startedOn(),
                    enquiry.record().dateOf(FactType.CONFERENCE_HELD)));
  }

  private static boolean leadsToConference(Assessment enquiry) {
    boolean decided =
        enquiry
            .completed()
            .flatMap(fact -> fact.text("outcome"))
            .filter("conference"::equals)
            .isPresent();
    return decided || enquiry.record().fact(FactType.CONFERENCE_HELD).isPresent();
  }

  private Stream<Clock> notifications(String id) {
    return world.notifications().stream()
        .filter(notification -> !notification.incidentOn().isAfter(notification.receivedOn()))
        .map(
            notification ->
                clock(
                    id,
                    notification.record().stated(),
                    notification.incidentOn(),
                    Optional.of(notification.receivedOn())));
  }

  private Stream<Clock> riskAssessments(String id) {
    return world.notifications().stream()
        .map(Notification::record)
        .map(
            record ->
                clock(
                    id,
                    record.stated(),
                    record.openedOn(),
                    record.dateOf(FactType.NOTIFICATION_ASSESSED)));
  }
}
