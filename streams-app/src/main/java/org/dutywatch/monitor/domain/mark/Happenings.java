package org.dutywatch.monitor.domain.mark;

import java.util.List;
import java.util.Optional;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.file.Assessment;
import org.dutywatch.monitor.domain.file.Case;
import org.dutywatch.monitor.domain.file.Notification;
import org.dutywatch.monitor.domain.file.Plan;
import org.dutywatch.monitor.domain.file.Referral;
import org.dutywatch.monitor.domain.file.Relatives;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.policy.Course.Reviews;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Measure.Count;
import org.dutywatch.monitor.domain.policy.Measure.Counted;
import org.dutywatch.monitor.domain.policy.Measure.LongPlan;
import org.dutywatch.monitor.domain.policy.Measure.RepeatPlan;
import org.dutywatch.monitor.domain.policy.Measure.ReviewsInTime;

/** The marks of everything that is no clock: shares, counts and stocks. */
final class Happenings {
  private final ClockRuns clockRuns;
  private final KeyedHash families;
  private final Optional<Reviews> reviews;

  /**
   * Marks by these rules.
   *
   * @param reviews the review clocks that "reviewed in time" goes by; without them none is overdue
   */
  Happenings(ClockRuns clockRuns, KeyedHash families, Optional<Reviews> reviews) {
    this.clockRuns = clockRuns;
    this.families = families;
    this.reviews = reviews;
  }

  /** Which type of record a measure that is no clock is taken of. */
  static RecordType recordOf(Measure measure) {
    if (measure instanceof Count count) {
      return switch (count.of()) {
        case REFERRALS -> RecordType.REFERRAL;
        case ASSESSMENTS_COMPLETED -> RecordType.ASSESSMENT;
        case CP_PLANS_STARTED, CP_PLANS_ENDED, CP_PLANS_OPEN -> RecordType.CP_PLAN;
        case DV_NOTIFICATIONS, DV_CHILDREN -> RecordType.DV_NOTIFICATION;
      };
    }
    return measure instanceof RepeatPlan
            || measure instanceof LongPlan
            || measure instanceof ReviewsInTime
        ? RecordType.CP_PLAN
        : RecordType.REFERRAL;
  }

  /** Enters the marks of one measure for one record of its type. */
  void enter(Measure measure, Case of, Relatives relatives, Entry entry) {
    if (measure instanceof Count count) {
      count(count.of(), of, entry);
    } else if (of instanceof Referral referral) {
      ReferralShares.enter(measure, referral, relatives, entry);
    } else {
      plan(measure, (Plan) of, relatives, entry);
    }
  }

  private void plan(Measure measure, Plan plan, Relatives relatives, Entry entry) {
    if (measure instanceof RepeatPlan repeat) {
      boolean repeated = RepeatPlans.isRepeat(plan, repeat, relatives);
      long family = repeated && repeat.ever() ? families.family(plan) : 0;
      entry.add(plan.startedOn(), Kind.HAPPENED, repeated ? 1 : 0, 1, family);
    } else if (measure instanceof LongPlan longPlan && plan.endedOn().isPresent()) {
      boolean lasted =
          !plan.endedOn().get().isBefore(plan.startedOn().plusMonths(longPlan.atLeastMonths()));
      entry.add(plan.endedOn().get(), Kind.HAPPENED, lasted ? 1 : 0);
    } else if (measure instanceof ReviewsInTime reviewed) {
      List<ClockRun> runs =
          reviews.map(course -> clockRuns.of(course, plan, relatives)).orElse(List.of());
      ReviewStanding.changes(
          plan,
          reviewed.openForMonths(),
          runs,
          (day, change) -> entry.add(day, Kind.CHANGED, change.code()));
    }
  }

  private static void count(Counted what, Case of, Entry entry) {
    switch (what) {
      case REFERRALS -> entry.add(((Referral) of).receivedOn(), Kind.HAPPENED, 0);
      case ASSESSMENTS_COMPLETED ->
          ((Assessment) of)
              .completion()
              .ifPresent(completion -> entry.add(completion.on(), Kind.HAPPENED, 0));
      case CP_PLANS_STARTED -> entry.add(((Plan) of).startedOn(), Kind.HAPPENED, 0);
      case CP_PLANS_ENDED ->
          ((Plan) of).endedOn().ifPresent(day -> entry.add(day, Kind.HAPPENED, 0));
      case CP_PLANS_OPEN -> {
        Plan plan = (Plan) of;
        entry.add(plan.startedOn(), Kind.CHANGED, StockOutcome.ENTERS.code());
        plan.endedOn().ifPresent(day -> entry.add(day, Kind.CHANGED, StockOutcome.LEAVES.code()));
      }
      case DV_NOTIFICATIONS -> entry.add(((Notification) of).receivedOn(), Kind.HAPPENED, 0);
      case DV_CHILDREN -> {
        Notification notification = (Notification) of;
        entry.add(notification.receivedOn(), Kind.HAPPENED, 0, notification.children().size(), 0);
      }
    }
  }
}
