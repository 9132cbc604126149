package org.dutywatch.monitor.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;

/**
 * A record as it counts.
 *
 * @param id which record
 * @param openedAt the instant that its opening fact counts from
 * @param opening its opening fact
 * @param later its other facts that count
 */
record CaseRecord(RecordId id, Instant openedAt, Fact opening, List<Happening> later) {

  /** A fact and the local date that it happened on. */
  record Happening(FactType type, LocalDate on, Fact fact) {}

  /** The local date that it was opened on. */
  LocalDate opened() {
    return LondonDays.of(openedAt);
  }

  /** When a fact happened that a record has once. */
  Optional<LocalDate> on(FactType type) {
    return happening(type).map(Happening::on);
  }

  /** A fact that a record has once. */
  Optional<Happening> happening(FactType type) {
    return later.stream().filter(happening -> happening.type() == type).findFirst();
  }

  /** The days with a review, in order, each once. */
  List<LocalDate> reviewDays() {
    return later.stream()
        .filter(happening -> happening.type() == FactType.CP_PLAN_REVIEWED)
        .map(Happening::on)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether it is open at the end of a day: opened by then, and not ended by then. */
  boolean openOn(LocalDate day, FactType ending) {
    return !opened().isAfter(day) && on(ending).map(end -> end.isAfter(day)).orElse(true);
  }

  /** Whether two records are about the same child of the same authority. */
  boolean sameChildAs(CaseRecord other) {
    return id.authority().equals(other.id.authority()) && id.child().equals(other.id.child());
  }
}
