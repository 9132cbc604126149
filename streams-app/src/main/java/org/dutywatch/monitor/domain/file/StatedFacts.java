package org.dutywatch.monitor.domain.file;

import static org.dutywatch.monitor.domain.calendar.WorkingCalendar.dateOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.Statement;

/**
 * Which statements of a record say that something happened: those that are no retraction and were
 * recorded after any withdrawal. Whether their dates are possible is not asked here.
 *
 * @param withdrawnUpTo what was recorded up to then is withdrawn; {@link Instant#MIN} where nothing
 *     is
 * @param opening the statement of the fact that opens the record
 */
public record StatedFacts(Instant withdrawnUpTo, Optional<Statement> opening) {
  private static final int DAYS_AHEAD_OF_RECORDING = 1;

  /** What is stated about a record. */
  public static StatedFacts of(CaseRecord record) {
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
    boolean opened = opening != null && opening.recordedTime().isAfter(withdrawnUpTo);
    return new StatedFacts(withdrawnUpTo, opened ? Optional.of(opening) : Optional.empty());
  }

  /** Whether a statement of the record is among them; a withdrawal is not recorded after itself. */
  public boolean hold(Statement statement) {
    return !statement.retracts() && statement.recordedTime().isAfter(withdrawnUpTo);
  }

  /**
   * When the record opened: when that happened, or when it was recorded if the date is impossible;
   * empty while nothing opens it.
   */
  public Optional<Instant> openedAt() {
    return opening.map(fact -> isAheadOfRecording(fact) ? fact.recordedTime() : fact.time());
  }

  /** Whether a fact is dated more than a day after it was recorded, by local date. */
  public static boolean isAheadOfRecording(Statement statement) {
    return statement.time().isAfter(statement.recordedTime())
        && dateOf(statement.time())
            .isAfter(dateOf(statement.recordedTime()).plusDays(DAYS_AHEAD_OF_RECORDING));
  }

  /** Whether a fact is dated before the one that opens its record, by local date. */
  public static boolean isBeforeOpening(Statement statement, LocalDate openedOn) {
    return dateOf(statement.time()).isBefore(openedOn);
  }
}
