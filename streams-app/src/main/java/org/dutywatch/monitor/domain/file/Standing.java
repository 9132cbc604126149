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
  private static final int DAYS_AHEAD_OF_RECORDING = 1;

  private final CaseRecord record;
  private final Instant withdrawnUpTo;
  private final Statement opening;
  private final Instant openedAt;
  private final LocalDate openedOn;

  private Standing(CaseRecord record, Instant withdrawnUpTo, Statement opening) {
    this.record = record;
    this.withdrawnUpTo = withdrawnUpTo;
    this.opening = opening;
    this.openedAt = aheadOfRecording(opening) ? opening.recordedTime() : opening.time();
    this.openedOn = dateOf(openedAt);
  }

  /** What stands of a record; empty while the fact that opens it is not there. */
  static Optional<Standing> of(CaseRecord record) {
    Instant withdrawnUpTo = Instant.MIN;
    Statement opening = null;
    for (Statement statement : record.statements()) {
      if (statement.retracts()) {
        continue;
      }
      if (statement.type().withdraws()) {
        withdrawnUpTo = statement.recordedTime();
      } else if (statement.type().opens()) {
        opening = statement;
      }
    }
    if (opening == null || !opening.recordedTime().isAfter(withdrawnUpTo)) {
      return Optional.empty();
    }
    return Optional.of(new Standing(record, withdrawnUpTo, opening));
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
    return opening.fact().orElseThrow();
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
    return !statement.retracts()
        && statement.recordedTime().isAfter(withdrawnUpTo)
        && !aheadOfRecording(statement)
        && !dateOf(statement.time()).isBefore(openedOn);
  }

  private static boolean aheadOfRecording(Statement statement) {
    return statement.time().isAfter(statement.recordedTime())
        && dateOf(statement.time())
            .isAfter(dateOf(statement.recordedTime()).plusDays(DAYS_AHEAD_OF_RECORDING));
  }
}
