package org.dutywatch.monitor.app.policy;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Course.Between;
import org.dutywatch.monitor.domain.policy.Course.Reviews;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Indicator.Figure;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.domain.policy.Timescale;
import org.dutywatch.monitor.domain.policy.Timescale.Step;

/** Writes docs/indicators.md from policies. */
final class IndicatorsPage {
  private static final String INTRODUCTION =
      """
      # Indicators

      What each built-in policy counts, with its targets and the figures to compare with. The page is made from the policy files themselves, and a test fails where both differ. What words such as *working day*, *due* and *completed* mean, to the letter, is on the page of [definitions](definitions.md); how a policy is changed, on the page of [policies](policies.md).

      Every clock can be asked on two bases. `completed`, the default, is of the clocks that stopped in the window the share in time. `due` is of the clocks whose due date fell in the window and is past the share that stopped in time: there an open overdue case is a miss.
      """;

  private IndicatorsPage() {}

  /** The whole page. */
  static String of(List<Policy> policies) {
    return INTRODUCTION + policies.stream().map(IndicatorsPage::section).collect(joining());
  }

  private static String section(Policy policy) {
    Predicate<Indicator> isClock = indicator -> indicator.clock().isPresent();
    return "\n## "
        + policy.title()
        + "\n\nThe policy `"
        + policy.id()
        + "`.\n\n| clock | what is counted | allowed | better | target | source |\n"
        + "| --- | --- | --- | --- | --- | --- |\n"
        + rows(policy, isClock)
        + "\n| indicator | what is counted | better | target | source |\n"
        + "| --- | --- | --- | --- | --- |\n"
        + rows(policy, isClock.negate())
        + figures(policy);
  }

  private static String rows(Policy policy, Predicate<Indicator> which) {
    return policy.indicators().stream()
        .filter(which)
        .map(
            indicator ->
                row(
                    "`" + indicator.id() + "`",
                    indicator.counts(),
                    indicator.clock().map(IndicatorsPage::allowed).orElse(null),
                    indicator.polarity().name().toLowerCase(Locale.ROOT),
                    indicator.target().map(IndicatorsPage::percent).orElse(""),
                    indicator.source()))
        .collect(joining());
  }

  private static String row(
      String id, String counts, String allowed, String better, String target, String source) {
    String second = allowed == null ? "" : " | " + allowed;
    return "| " + id + " | " + counts + second + " | " + better + " | " + target + " | " + source
        + " |\n";
  }

  private static String allowed(Course course) {
    if (course instanceof Between between) {
      return allowed(between.timescale());
    }
    Reviews reviews = (Reviews) course;
    return allowed(reviews.first()) + ", then " + allowed(reviews.then());
  }

  private static String allowed(Timescale timescale) {
    return timescale.steps().stream().map(IndicatorsPage::allowed).collect(joining("; "));
  }

  private static String allowed(Step step) {
    return allowed(step.allowance())
        + (step.from().equals(LocalDate.MIN) ? "" : " for starts from " + step.from());
  }

  private static String allowed(Allowance allowance) {
    if (allowance instanceof Allowance.WorkingDays days) {
      return number(days.count(), "working day");
    }
    if (allowance instanceof Allowance.Months months) {
      return number(months.count(), "month");
    }
    int days = ((Allowance.Days) allowance).count();
    return days == 0 ? "same day" : number(days, "day");
  }

  private static String number(int count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  private static String figures(Policy policy) {
    String lines =
        policy.indicators().stream()
            .filter(i -> !i.comparators().isEmpty() || !i.history().isEmpty())
            .map(
                i ->
                    "- `"
                        + i.id()
                        + "`: "
                        + Stream.concat(i.history().stream(), i.comparators().stream())
                            .map(IndicatorsPage::figure)
                            .collect(joining("; "))
                        + ".\n")
            .collect(joining());
    return lines.isEmpty() ? "" : "\nFigures to compare with:\n\n" + lines;
  }

  private static String figure(Figure figure) {
    return figure.label()
        + " "
        + (figure.value() <= 1
            ? percent(figure.value())
            : String.format(Locale.ROOT, "%,.0f", figure.value()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }
}
