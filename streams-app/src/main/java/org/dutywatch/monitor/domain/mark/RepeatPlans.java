package org.dutywatch.monitor.domain.mark;

import java.time.LocalDate;
import org.dutywatch.monitor.domain.file.Plan;
import org.dutywatch.monitor.domain.file.Relatives;
import org.dutywatch.monitor.domain.policy.Measure.RepeatPlan;

/** Whether a plan is its child's second or subsequent one. */
final class RepeatPlans {
  private RepeatPlans() {}

  static boolean isRepeat(Plan plan, RepeatPlan measure, Relatives relatives) {
    if (measure.ever() && plan.previousPlans() > 0) {
      return true;
    }
    return relatives.plans().stream()
        .filter(other -> other.startedOn().isBefore(plan.startedOn()))
        .anyMatch(earlier -> measure.ever() || endedWithin(earlier, plan, measure.withinMonths()));
  }

  private static boolean endedWithin(Plan earlier, Plan plan, int months) {
    LocalDate since = plan.startedOn().minusMonths(months);
    return earlier
        .endedOn()
        .filter(end -> !end.isBefore(since) && !end.isAfter(plan.startedOn()))
        .isPresent();
  }
}
