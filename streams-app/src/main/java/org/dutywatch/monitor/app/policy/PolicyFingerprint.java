package org.dutywatch.monitor.app.policy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.policy.Timescale;

/**
 * What a policy means for the marks, as a text: its indicators with their ids, order, measures,
 * courses and timescales. Two policies with one text make the same marks. Titles, targets and
 * figures to compare with are no part of it, nor is the policy's own name.
 */
public final class PolicyFingerprint {

  private PolicyFingerprint() {}

  /** The policy's meaning, an indicator to a line. */
  public static String of(Policy policy) {
    return IntStream.range(0, policy.indicators().size())
        .mapToObj(number -> number + " " + line(policy.indicators().get(number)))
        .collect(Collectors.joining("\n"));
  }

  private static String line(Indicator indicator) {
    return indicator.id() + " " + meaning(indicator.measure());
  }

  private static String meaning(Measure measure) {
    if (measure instanceof Measure.Timeliness timeliness) {
      return meaning(timeliness.course());
    } else if (measure instanceof Measure.RepeatPlan repeat) {
      return "repeat-plan " + repeat.withinMonths();
    } else if (measure instanceof Measure.LongPlan longPlan) {
      return "long-plan " + longPlan.atLeastMonths();
    } else if (measure instanceof Measure.ReviewsInTime reviews) {
      return "reviews-in-time " + reviews.openForMonths();
    } else if (measure instanceof Measure.ReReferral reReferral) {
      return "re-referral " + reReferral.withinMonths();
    } else if (measure instanceof Measure.Count count) {
      return "count " + count.of().label();
    }
    return measure instanceof Measure.ReferralToAssessment
        ? "referral-to-assessment"
        : "nfa-reason-recorded";
  }

  private static String meaning(Course course) {
    if (course instanceof Course.Reviews reviews) {
      return "reviews " + meaning(reviews.first()) + " then " + meaning(reviews.then());
    }
    Course.Between between = (Course.Between) course;
    return String.join(
        " ",
        "clock",
        between.record().label(),
        between.kind().map(Enum::name).orElse("-"),
        between.starts().label(),
        between.stops().label(),
        between.runs().name(),
        between.waitsOnReferral() ? "waits" : "-",
        meaning(between.timescale()));
  }

  private static String meaning(Timescale timescale) {
    return timescale.steps().stream()
        .map(step -> step.from() + " " + meaning(step.allowance()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String meaning(Allowance allowance) {
    if (allowance instanceof Allowance.WorkingDays days) {
      return days.count() + " working days";
    } else if (allowance instanceof Allowance.Days days) {
      return days.count() + " days";
    }
    return ((Allowance.Months) allowance).count() + " months";
  }
}
