package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is counted of child protection plans. */
final class PlanIndicators {
  private final List<Plan> plans;
  private final Map<String, List<Plan>> plansOfChild;
  private final Policy policy;
  private final WorkingDays calendar;

  PlanIndicators(List<Plan> plans, Policy policy, WorkingDays calendar) {
    this.plans = plans;
    this.plansOfChild =
        plans.stream().collect(Collectors.groupingBy(plan -> plan.record().key().kafkaKey()));
    this.policy = policy;
    this.calendar = calendar;
  }

  Measure started() {
    return ofStarted(plan -> true);
  }

  Measure ended() {
    return ofEnded(plan -> true);
  }

  /** Plans ended, and whether they lasted two years or more. */
  Measure lasting() {
    return ofEnded(plan -> !plan.endedOn().get().isBefore(plan.startedOn().plusMonths(24)));
  }

  private Measure ofEnded(Predicate<Plan> met) {
    return Measure.flow(
        plans.stream()
            .filter(plan -> plan.endedOn().isPresent())
            .map(plan -> item(plan, plan.endedOn().get(), met.test(plan))));
  }

  Measure open() {
    return (window, today) -> openOn(window.to()).map(plan -> item(plan, window.to(), true));
  }

  private Stream<Plan> openOn(LocalDate day) {
    return plans.stream().filter(plan -> plan.isOpenOn(day));
  }

  /** Plans started, and whether the child had an earlier one, ever. */
  Measure repeated() {
    return ofStarted(this::isRepeated);
  }

  /** Plans started, and whether the child had one that ended within so many months before. */
  Measure repeatedWithin(int months) {
    return ofStarted(plan -> isRepeatedWithin(months, plan));
  }

  private Measure ofStarted(Predicate<Plan> met) {
    return Measure.flow(plans.stream().map(plan -> item(plan, plan.startedOn(), met.test(plan))));
  }

  private static Item item(Plan plan, LocalDate on, boolean met) {
    return Item.of(on, plan.record().stated(), met);
  }

  private boolean isRepeated(Plan plan) {
    return plan.hasPreviousPlans() || earlier(plan).findAny().isPresent();
  }

  private boolean isRepeatedWithin(int months, Plan plan) {
    LocalDate start = plan.startedOn();
    Window before = new Window("before", start.minusMonths(months), start);
    return earlier(plan).flatMap(other -> other.endedOn().stream()).anyMatch(before::contains);
  }

  private Stream<Plan> earlier(Plan plan) {
    return plansOfChild.get(plan.record().key().kafkaKey()).stream()
        .filter(other -> other.startedOn().isBefore(plan.startedOn()));
  }

  /** For each family with repeated plans that started in the window, how many it has. */
  Collection<Long> siblingGroups(Window window) {
    return plans.stream()
        .filter(plan -> window.contains(plan.startedOn()))
        .filter(this::isRepeated)
        .map(Plan::family)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .values();
  }

  /** Plans open on the last day and due a review by then, and whether none was missed. */
  Measure reviewedInTime() {
    Map<RecordKey, List<Clock>> clocks =
        plans.stream().collect(Collectors.toMap(plan -> plan.record().key(), this::reviewClocks));
    return (window, today) ->
        openOn(window.to())
            .filter(plan -> !plan.startedOn().plusMonths(3).isAfter(window.to()))
            .map(
                plan ->
                    item(
                        plan,
                        window.to(),
                        noneMissed(clocks.get(plan.record().key()), window.to())));
  }

  private List<Clock> reviewClocks(Plan plan) {
    return ReviewClocks.of(plan, policy.allowance("cp-review", plan.startedOn()), calendar);
  }

  private static boolean noneMissed(List<Clock> clocks, LocalDate day) {
    Window year = Window.ending("ytd", day);
    return clocks.stream()
        .noneMatch(
            clock ->
                clock.isOverdueOn(day)
                    || (clock.stoppedLate() && year.contains(clock.stoppedOn().get())));
  }
}
