package org.dutywatch.monitor.domain.quality;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dutywatch.events.FactType;
import org.dutywatch.monitor.domain.file.Assessment;
import org.dutywatch.monitor.domain.file.Case;
import org.dutywatch.monitor.domain.file.Plan;
import org.dutywatch.monitor.domain.file.Referral;
import org.dutywatch.monitor.domain.file.Relatives;
import org.dutywatch.monitor.domain.policy.Course.Between;
import org.dutywatch.monitor.domain.policy.Moment;
import org.dutywatch.monitor.domain.policy.Policy;

/**
 * What is doubtful about records of a child side by side. Of two that do not go together, the
 * finding stands with the one that began later, and names the other.
 */
final class CaseFindings {
  private static final Comparator<Referral> REFERRALS_IN_ORDER =
      Comparator.comparing(Referral::receivedAt).thenComparing(it -> it.id().subject());
  private static final Comparator<Assessment> ASSESSMENTS_IN_ORDER =
      Comparator.comparing(Assessment::startedOn).thenComparing(it -> it.id().subject());
  private static final Comparator<Plan> PLANS_IN_ORDER =
      Comparator.comparing(Plan::startedOn).thenComparing(it -> it.id().subject());

  /** The clocks that start with the receipt of a referral. */
  private final List<Between> fromReferral;

  CaseFindings(Policy policy) {
    fromReferral =
        policy.indicators().stream()
            .flatMap(indicator -> indicator.clock().stream())
            .filter(Between.class::isInstance)
            .map(Between.class::cast)
            .filter(clock -> clock.starts() == Moment.REFERRAL_RECEIVED)
            .toList();
  }

  /** Enters the findings of a record that lie in how it goes with others. */
  void enter(Case of, Relatives relatives, int sign, FindingChanges changes) {
    if (of instanceof Referral referral) {
      undecidedBefore(referral, relatives)
          .map(
              other ->
                  finding(
                      FindingKind.REFERRAL_WHILE_UNDECIDED,
                      of,
                      FactType.REFERRAL_RECEIVED,
                      referral.receivedOn(),
                      other))
          .ifPresent(found -> changes.enter(found, sign));
    } else if (of instanceof Assessment assessment) {
      openBefore(assessment, relatives)
          .map(
              other ->
                  finding(
                      FindingKind.TWO_OPEN_ASSESSMENTS,
                      of,
                      FactType.ASSESSMENT_STARTED,
                      assessment.startedOn(),
                      other))
          .ifPresent(found -> changes.enter(found, sign));
      relatives
          .referralOf(assessment)
          .ifPresent(referral -> enterStops(assessment, referral, sign, changes));
    } else if (of instanceof Plan plan) {
      openOnStart(plan, relatives)
          .map(
              other ->
                  finding(
                      FindingKind.OVERLAPPING_PLANS,
                      of,
                      FactType.CP_PLAN_STARTED,
                      plan.startedOn(),
                      other))
          .ifPresent(found -> changes.enter(found, sign));
    }
  }

  /** The child's referral right before this one, where nothing was decided about it by then. */
  private static Optional<Referral> undecidedBefore(Referral referral, Relatives relatives) {
    return last(relatives.referrals(), REFERRALS_IN_ORDER, referral, other -> true)
        .filter(
            previous ->
                previous
                    .decision()
                    .filter(decision -> !decision.on().isAfter(referral.receivedOn()))
                    .isEmpty());
  }

  /** Where an assessment is open, the one of its kind before it that is open too. */
  private static Optional<Assessment> openBefore(Assessment assessment, Relatives relatives) {
    return assessment.completion().isPresent()
        ? Optional.empty()
        : last(
            relatives.assessments(),
            ASSESSMENTS_IN_ORDER,
            assessment,
            other -> other.kind() == assessment.kind() && other.completion().isEmpty());
  }

  /** The plan before this one that was open on the day that it started. */
  private static Optional<Plan> openOnStart(Plan plan, Relatives relatives) {
    return last(
        relatives.plans(),
        PLANS_IN_ORDER,
        plan,
        other -> other.endedOn().filter(end -> !end.isAfter(plan.startedOn())).isEmpty());
  }

  private void enterStops(
      Assessment assessment, Referral referral, int sign, FindingChanges changes) {
    for (FactType stop : stopsBefore(assessment, referral.receivedOn())) {
      changes.enter(
          finding(FindingKind.IMPOSSIBLE_DATE, assessment, stop, assessment.startedOn(), referral),
          sign);
    }
  }

  /** The facts that would stop a clock of the assessment before it started. */
  private List<FactType> stopsBefore(Assessment assessment, LocalDate started) {
    return fromReferral.stream()
        .filter(clock -> clock.kind().equals(Optional.of(assessment.kind())))
        .map(Between::stops)
        .distinct()
        .filter(stop -> assessment.on(stop).filter(day -> day.isBefore(started)).isPresent())
        .map(CaseFindings::factOf)
        .toList();
  }

  private static FactType factOf(Moment moment) {
    return Arrays.stream(FactType.values())
        .filter(type -> type.label().equals(moment.label()))
        .findFirst()
        .orElseThrow();
  }

  /** Of the records that come before one, the last that a condition holds of. */
  private static <T extends Case> Optional<T> last(
      List<T> all, Comparator<T> order, T before, Predicate<T> condition) {
    Optional<T> last = Optional.empty();
    for (T other : all) {
      if (order.compare(other, before) < 0
          && (last.isEmpty() || order.compare(other, last.get()) > 0)
          && condition.test(other)) {
        last = Optional.of(other);
      }
    }
    return last;
  }

  private static Finding finding(
      FindingKind kind, Case of, FactType fact, LocalDate day, Case other) {
    return new Finding(kind, of.id(), fact, "", day, Optional.of(other.id().subject()));
  }
}
