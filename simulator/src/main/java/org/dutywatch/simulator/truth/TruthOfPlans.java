package org.dutywatch.simulator.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordType;

/** Counts the child protection plans of a child. */
record TruthOfPlans(Tally tally) {
  private static final int MONTHS_OF_A_LONG_PLAN = 24;

  void count(ChildBook child) {
    List<RecordBook> plans = child.all(RecordType.CP_PLAN);
    plans.forEach(plan -> count(plan, plans));
  }

  private void count(RecordBook plan, List<RecordBook> all) {
    Fact.PlanStarted started = (Fact.PlanStarted) plan.opening().orElseThrow();
    Place place = new Place(plan.id().authority(), started.locality());
    LocalDate start = plan.day();
    List<RecordBook> earlier = all.stream().filter(one -> one.day().isBefore(start)).toList();
    tally.count(Indicators.PLANS_STARTED, place, start);
    tally.share(
        Indicators.REPEAT_PLAN, place, start, started.previousPlans() > 0 || !earlier.isEmpty());
    tally.share(Indicators.REPEAT_PLAN_12M, place, start, endedWithin(12, start, earlier));
    tally.share(Indicators.REPEAT_PLAN_24M, place, start, endedWithin(24, start, earlier));
    end(plan)
        .ifPresent(
            day -> {
              boolean lasted = !day.isBefore(start.plusMonths(MONTHS_OF_A_LONG_PLAN));
              tally.count(Indicators.PLANS_ENDED, place, day);
              tally.share(Indicators.LONG_PLAN, place, day, lasted);
            });
    List<Run> reviews = reviews(plan);
    reviews.forEach(run -> tally.clock(Indicators.REVIEW, place, run));
    countWhileOpen(plan, reviews, place);
  }

  private static Optional<LocalDate> end(RecordBook plan) {
    return plan.day(FactType.CP_PLAN_ENDED);
  }

  private static boolean endedWithin(int months, LocalDate start, List<RecordBook> earlier) {
    return earlier.stream()
        .flatMap(plan -> end(plan).stream())
        .anyMatch(end -> !end.isBefore(start.minusMonths(months)) && !end.isAfter(start));
  }

  private static List<Run> reviews(RecordBook plan) {
    List<Run> runs = new ArrayList<>();
    LocalDate since = plan.day();
    LocalDate due = since.plusMonths(Rules.MONTHS_TO_FIRST_REVIEW);
    for (LocalDate review : plan.reviewDays()) {
      if (end(plan).filter(review::isAfter).isEmpty()) {
        runs.add(Run.until(since, due, Optional.of(review)));
        since = review;
        due = since.plusMonths(Rules.MONTHS_TO_NEXT_REVIEW);
      }
    }
    runs.add(new Run(since, due, Optional.empty(), end(plan)));
    return runs;
  }

  private void countWhileOpen(RecordBook plan, List<Run> reviews, Place place) {
    LocalDate at = tally.at();
    if (plan.day().isAfter(at) || end(plan).filter(day -> !day.isAfter(at)).isPresent()) {
      return;
    }
    tally.stock(Indicators.PLANS_OPEN, place, true);
    Window year = new Window("year", Window.yearOf(at), at);
    if (!plan.day().plusMonths(Rules.MONTHS_TO_FIRST_REVIEW).isAfter(at)) {
      boolean missed =
          reviews.stream()
              .anyMatch(
                  run ->
                      run.isOverdueOn(at)
                          || (run.stop().filter(year::contains).isPresent() && !run.inTime()));
      tally.stock(Indicators.REVIEWS_IN_TIME, place, !missed);
    }
  }
}
