package org.dutywatch.monitor.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.Fact.NotificationReceived;
import org.dutywatch.events.Fact.PlanStarted;
import org.dutywatch.events.Fact.ReferralDecided;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.events.FactType;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.policy.Course.Reviews;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Measure.Count;
import org.dutywatch.monitor.domain.policy.Measure.LongPlan;
import org.dutywatch.monitor.domain.policy.Measure.NfaReasonRecorded;
import org.dutywatch.monitor.domain.policy.Measure.ReReferral;
import org.dutywatch.monitor.domain.policy.Measure.ReferralToAssessment;
import org.dutywatch.monitor.domain.policy.Measure.RepeatPlan;
import org.dutywatch.monitor.domain.policy.Measure.ReviewsInTime;
import org.dutywatch.monitor.domain.policy.Measure.Timeliness;

/** Lists every case that an indicator is taken of, one by one. */
final class ReferenceIndicators {
  private static final Pattern BLANK = Pattern.compile("\\p{IsWhite_Space}*");

  private final CaseFile cases;
  private final ReferenceClocks clocks;
  private final Optional<Reviews> reviews;

  /**
   * @param reviews the course by which plans are reviewed, where the policy has one
   */
  ReferenceIndicators(CaseFile cases, ReferenceClocks clocks, Optional<Reviews> reviews) {
    this.cases = cases;
    this.clocks = clocks;
    this.reviews = reviews;
  }

  /**
   * One case of the denominator.
   *
   * @param record what it is about
   * @param where where it belongs
   * @param meets whether it is one of the numerator, too
   */
  record Case(CaseRecord record, Where where, boolean meets) {}

  /** Every case of a window. A count is of all of them. */
  List<Case> of(Measure measure, Basis basis, Span window, LocalDate today) {
    if (measure instanceof Timeliness timeliness) {
      return timeliness(timeliness, basis, window, today);
    }
    if (measure instanceof RepeatPlan repeat) {
      return list(plansStarted(window), plan -> isRepeat(plan, repeat));
    }
    if (measure instanceof LongPlan long_) {
      return list(plansEnded(window), plan -> lasted(plan, long_.atLeastMonths()));
    }
    if (measure instanceof ReviewsInTime stock) {
      return reviewsInTime(stock, window.to());
    }
    if (measure instanceof ReferralToAssessment) {
      return list(referralsReceived(window), this::wentOnToAssessment);
    }
    if (measure instanceof ReReferral again) {
      return list(referralsReceived(window), one -> wasReferredBefore(one, again.withinMonths()));
    }
    if (measure instanceof NfaReasonRecorded) {
      return list(closedWithoutAction(window), ReferenceIndicators::hasReason);
    }
    return counted((Count) measure, window);
  }

  private List<Case> list(List<CaseRecord> records, Predicate<CaseRecord> meets) {
    return records.stream()
        .map(record -> new Case(record, cases.where(record), meets.test(record)))
        .toList();
  }

  private List<Case> timeliness(Timeliness measure, Basis basis, Span window, LocalDate today) {
    List<Case> list = new ArrayList<>();
    for (ReferenceClock clock : clocks.of(measure.course())) {
      boolean counts =
          switch (basis) {
            case COMPLETED ->
                clock.stop().isPresent() && LondonDays.within(window, clock.stop().get());
            case DUE ->
                LondonDays.within(window, clock.due())
                    && clock.due().isBefore(today)
                    && !clock.lapsed();
          };
      if (counts) {
        list.add(new Case(clock.record(), clock.where(), clock.stoppedInTime()));
      }
    }
    return list;
  }

  private List<CaseRecord> plansStarted(Span window) {
    return cases.plans().stream().filter(p -> LondonDays.within(window, p.opened())).toList();
  }

  private List<CaseRecord> plansEnded(Span window) {
    return happenedIn(window, cases.plans(), FactType.CP_PLAN_ENDED);
  }

  private List<CaseRecord> referralsReceived(Span window) {
    return cases.referrals().stream().filter(r -> LondonDays.within(window, r.opened())).toList();
  }

  private List<CaseRecord> closedWithoutAction(Span window) {
    return happenedIn(window, cases.referrals(), FactType.REFERRAL_DECIDED).stream()
        .filter(referral -> CaseFile.isDecided(referral, ReferralOutcome.NO_FURTHER_ACTION))
        .toList();
  }

  private static List<CaseRecord> happenedIn(Span window, List<CaseRecord> records, FactType type) {
    return records.stream()
        .filter(r -> r.on(type).isPresent() && LondonDays.within(window, r.on(type).get()))
        .toList();
  }

  /** Whether the child had an earlier plan: ever, or one that ended shortly before. */
  private boolean isRepeat(CaseRecord plan, RepeatPlan measure) {
    LocalDate start = plan.opened();
    if (measure.ever() && ((PlanStarted) plan.opening()).previousPlans() > 0) {
      return true;
    }
    LocalDate earliestEnd = start.minusMonths(measure.withinMonths());
    return cases.plans().stream()
        .filter(earlier -> earlier.sameChildAs(plan) && earlier.opened().isBefore(start))
        .anyMatch(
            earlier ->
                measure.ever()
                    || earlier
                        .on(FactType.CP_PLAN_ENDED)
                        .filter(end -> !end.isBefore(earliestEnd) && !end.isAfter(start))
                        .isPresent());
  }

  private static boolean lasted(CaseRecord plan, int months) {
    LocalDate ended = plan.on(FactType.CP_PLAN_ENDED).orElseThrow();
    return !ended.isBefore(plan.opened().plusMonths(months));
  }

  private List<Case> reviewsInTime(ReviewsInTime measure, LocalDate day) {
    List<CaseRecord> openLongEnough =
        cases.plans().stream()
            .filter(plan -> plan.openOn(day, FactType.CP_PLAN_ENDED))
            .filter(plan -> !plan.opened().plusMonths(measure.openForMonths()).isAfter(day))
            .toList();
    return list(openLongEnough, plan -> missedNoReview(plan, day));
  }

  private boolean missedNoReview(CaseRecord plan, LocalDate day) {
    Span yearSoFar = new Span(LondonDays.reportingYearOf(day), day);
    for (ReferenceClock clock : clocks.of(reviews.orElseThrow())) {
      boolean stoppedLate =
          clock.stop().isPresent()
              && !clock.stoppedInTime()
              && LondonDays.within(yearSoFar, clock.stop().get());
      if (clock.record().equals(plan) && (clock.overdueOn(day) || stoppedLate)) {
        return false;
      }
    }
    return true;
  }

  private boolean wentOnToAssessment(CaseRecord referral) {
    return CaseFile.isDecidedAsAssessment(referral)
        || cases.isNamedBy(referral, AssessmentKind.INITIAL)
        || cases.isNamedBy(referral, AssessmentKind.CHILD_AND_FAMILY);
  }

  private boolean wasReferredBefore(CaseRecord referral, int withinMonths) {
    LocalDate earliest = referral.opened().minusMonths(withinMonths);
    return cases.referrals().stream()
        .filter(earlier -> earlier.sameChildAs(referral))
        .filter(earlier -> earlier.openedAt().isBefore(referral.openedAt()))
        .anyMatch(earlier -> !earlier.opened().isBefore(earliest));
  }

  private static boolean hasReason(CaseRecord referral) {
    ReferralDecided decided =
        (ReferralDecided) referral.happening(FactType.REFERRAL_DECIDED).orElseThrow().fact();
    return decided.reason().filter(reason -> !BLANK.matcher(reason).matches()).isPresent();
  }

  private List<Case> counted(Count count, Span window) {
    List<CaseRecord> records =
        switch (count.of()) {
          case REFERRALS -> referralsReceived(window);
          case ASSESSMENTS_COMPLETED ->
              happenedIn(window, cases.assessments(), FactType.ASSESSMENT_COMPLETED);
          case CP_PLANS_STARTED -> plansStarted(window);
          case CP_PLANS_ENDED -> plansEnded(window);
          case CP_PLANS_OPEN ->
              cases.plans().stream()
                  .filter(plan -> plan.openOn(window.to(), FactType.CP_PLAN_ENDED))
                  .toList();
          case DV_NOTIFICATIONS -> notificationsReceived(window);
          case DV_CHILDREN -> oncePerChild(notificationsReceived(window));
        };
    return list(records, record -> true);
  }

  private List<CaseRecord> notificationsReceived(Span window) {
    return cases.notifications().stream()
        .filter(notification -> LondonDays.within(window, notification.opened()))
        .toList();
  }

  private static List<CaseRecord> oncePerChild(List<CaseRecord> notifications) {
    List<CaseRecord> list = new ArrayList<>();
    for (CaseRecord notification : notifications) {
      NotificationReceived received = (NotificationReceived) notification.opening();
      new HashSet<>(received.children()).forEach(child -> list.add(notification));
    }
    return list;
  }
}
