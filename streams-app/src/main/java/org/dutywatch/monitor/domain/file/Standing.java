package org.dutywatch.monitor.domain.file;

import static org.dutywatch.monitor.domain.calendar.WorkingCalendar.dateOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.Statement;

/**
 * Which facts of a record count, and from when: those whose statement holds the slot, is no
 * retraction, was recorded after any withdrawal, and is not impossibly dated. By local date a fact
 * is impossibly dated where it lies more than a day after it was recorded, or before the fact that
 * opens its record.
 */
final class Standing {
  private final CaseRecord record;
  private final StatedFacts stated;
  private final Instant openedAt;
  private final LocalDate openedOn;

  private Standing(CaseRecord record, StatedFacts stated, Instant openedAt) {
    this.record = record;
    this.stated = stated;
    this.openedAt = openedAt;
    this.openedOn = dateOf(openedAt);
  }

  /** What stands of a record; empty while the fact that opens it is not there. */
  static Optional<Standing> of(CaseRecord record) {
    StatedFacts stated = StatedFacts.of(record);
    return stated.openedAt().map(openedAt -> new Standing(record, stated, openedAt));
  }

  /**
   * When the record opened: when that happened, or when it was recorded if the date is impossible.
   */
  Instant openedAt() {
    return openedAt;
  }

  /** The local date of {@link #openedAt()}. */
  LocalDate openedOn() {
    return openedOn;
  }

  /** What the opening fact says. */
  Fact opening() {
    return stated.opening().flatMap(Statement::fact).orElseThrow();
  }

  /** The fact of a type, where one counts. */
  Optional<Statement> fact(FactType type) {
    return record.statement(type).filter(this::counts);
  }

  /** The date of the fact of a type, where one counts. */
  Optional<LocalDate> dateOfFact(FactType type) {
    return fact(type).map(statement -> dateOf(statement.time()));
  }

  /** Whether a statement other than the opening one counts. */
  boolean counts(Statement statement) {
    return stated.hold(statement)
        && !StatedFacts.isAheadOfRecording(statement)
        && !StatedFacts.isBeforeOpening(statement, openedOn);
  }
}
