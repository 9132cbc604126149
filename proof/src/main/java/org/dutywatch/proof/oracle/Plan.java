package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A child protection plan that was started. */
record Plan(CaseRecord record) {

  LocalDate startedOn() {
    return record.openedOn();
  }

  Optional<LocalDate> endedOn() {
    return record.dateOf(FactType.PLAN_ENDED);
  }

  /** The dates with a review up to the plan's end, each once, in order. */
  List<LocalDate> reviewedOn() {
    return record.others().entrySet().stream()
        .filter(entry -> entry.getKey().type() == FactType.PLAN_REVIEWED)
        .map(entry -> entry.getValue().on())
        .filter(date -> endedOn().isEmpty() || !date.isAfter(endedOn().get()))
        .distinct()
        .sorted()
        .toList();
  }

  boolean isOpenOn(LocalDate day) {
    return !startedOn().isAfter(day) && (endedOn().isEmpty() || endedOn().get().isAfter(day));
  }

  /** Whether the child had plans of this council from before the feed began. */
  boolean hasPreviousPlans() {
    return record.opening().data().path("previousPlans").doubleValue() > 0;
  }

  /** Whose plan it is, as far as sibling groups go: a plan without a family is its own. */
  Object family() {
    return record
        .opening()
        .text("family")
        .<Object>map(family -> List.of(record.key().authority(), family))
        .orElse(record.key());
  }
}
