package org.dutywatch.monitor.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.calendar.BankHolidays;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Measure;
import org.dutywatch.monitor.domain.policy.Moment;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.policy.Timescale;

/** One indicator of each kind, and the bank holidays of one winter. */
final class SmallPolicy {
  static final Indicator DECISION = clock("referral-decision", Course.Runs.ALWAYS);
  static final Indicator POLICE = clock("dv-notification", Course.Runs.ONCE_STOPPED);
  static final Indicator REPEAT_PLAN = of("repeat-cp-plan", new Measure.RepeatPlan(0));
  static final Indicator REPEAT_PLAN_12M = of("repeat-cp-plan-12m", new Measure.RepeatPlan(12));
  static final Indicator REVIEWS = of("cp-reviews-in-time", new Measure.ReviewsInTime(3));
  static final Indicator PLANS_OPEN =
      of("cp-plans-open", new Measure.Count(Measure.Counted.CP_PLANS_OPEN));
  static final Indicator CHILDREN =
      of("dv-children", new Measure.Count(Measure.Counted.DV_CHILDREN));
  static final Indicator NOT_IN_POLICY = of("re-referral", new Measure.ReReferral(12));

  static final Policy POLICY =
      new Policy(
          "small",
          "A policy for tests",
          List.of(CHILDREN, DECISION, POLICE, REPEAT_PLAN, REPEAT_PLAN_12M, REVIEWS, PLANS_OPEN));

  static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.parse("2010-12-27"),
          LocalDate.parse("2010-12-28"),
          LocalDate.parse("2011-01-03"));

  static final WorkingCalendar CALENDAR = new WorkingCalendar(new OneWinter());

  private SmallPolicy() {}

  static int number(Indicator indicator) {
    return POLICY.numberOf(indicator);
  }

  private static Indicator clock(String id, Course.Runs runs) {
    Timescale allowance = Timescale.always(new Allowance.Days(1));
    return of(
        id,
        new Measure.Timeliness(
            new Course.Between(
                RecordType.REFERRAL,
                Optional.empty(),
                Moment.REFERRAL_RECEIVED,
                Moment.REFERRAL_DECIDED,
                allowance,
                runs,
                false)));
  }

  private static Indicator of(String id, Measure measure) {
    return new Indicator(
        id,
        id,
        id,
        Indicator.Polarity.HIGHER,
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        measure,
        false);
  }

  private static final class OneWinter implements BankHolidays {
    @Override
    public Set<LocalDate> ofYear(int year) {
      return HOLIDAYS.stream()
          .filter(day -> day.getYear() == year)
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public LocalDate knownUntil() {
      return LocalDate.parse("2011-12-31");
    }
  }
}
