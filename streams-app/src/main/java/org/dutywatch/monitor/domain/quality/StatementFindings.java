package org.dutywatch.monitor.domain.quality;

import static org.dutywatch.monitor.domain.calendar.WorkingCalendar.dateOf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact.NotificationReceived;
import org.dutywatch.events.FactType;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.StatedFacts;

/** What is doubtful about facts of one record, whatever else is known of the child. */
final class StatementFindings {
  private static final int DAYS_TO_RECORD = 7;
  private static final Duration WAIT_FOR_OPENING = Duration.ofHours(24);

  private final CaseRecord record;
  private final StatedFacts stated;
  private final Optional<LocalDate> openedOn;

  private StatementFindings(CaseRecord record) {
    this.record = record;
    this.stated = StatedFacts.of(record);
    this.openedOn = stated.openedAt().map(at -> dateOf(at));
  }

  /** Enters the findings of a record as it is less those of the record as it was. */
  static void difference(CaseRecord was, CaseRecord is, FindingChanges changes) {
    StatementFindings before = new StatementFindings(was);
    StatementFindings after = new StatementFindings(is);
    int first = 0;
    int last = 0;
    if (before.judgesAs(after)) {
      // What is said of the other facts stays the same; the two records have them in common.
      List<Statement> old = was.statements();
      List<Statement> now = is.statements();
      int shorter = Math.min(old.size(), now.size());
      while (first < shorter && old.get(first).equals(now.get(first))) {
        first++;
      }
      while (last < shorter - first
          && old.get(old.size() - 1 - last).equals(now.get(now.size() - 1 - last))) {
        last++;
      }
    }
    before.enter(first, last, -1, changes);
    after.enter(first, last, +1, changes);
    before.enterConflicts(-1, changes);
    after.enterConflicts(+1, changes);
  }

  private boolean judgesAs(StatementFindings other) {
    return stated.withdrawnUpTo().equals(other.stated.withdrawnUpTo())
        && openedOn.equals(other.openedOn);
  }

  /** Enters what is doubtful about the facts but for so many first and last statements. */
  private void enter(int first, int last, int sign, FindingChanges changes) {
    for (int i = first; i < record.statements().size() - last; i++) {
      Statement statement = record.statements().get(i);
      if (stated.hold(statement)) {
        enter(statement, sign, changes);
      }
    }
  }

  private void enter(Statement statement, int sign, FindingChanges changes) {
    LocalDate happenedOn = dateOf(statement.time());
    LocalDate recordedOn = dateOf(statement.recordedTime());
    changes.enter(finding(FindingKind.FUTURE_DATED, statement, happenedOn), sign);
    if (isImpossible(statement, happenedOn)) {
      changes.enter(finding(FindingKind.IMPOSSIBLE_DATE, statement, recordedOn), sign);
    }
    if (openedOn.isEmpty()) {
      LocalDate since = dateOf(statement.recordedTime().plus(WAIT_FOR_OPENING)).plusDays(1);
      changes.enter(finding(FindingKind.ORPHAN, statement, since), sign);
    }
    if (recordedOn.isAfter(happenedOn.plusDays(DAYS_TO_RECORD))) {
      changes.enter(finding(FindingKind.RECORDED_LATE, statement, recordedOn), sign);
    }
    if (statement.type() == FactType.CP_PLAN_REVIEWED
        && openedOn.filter(started -> !happenedOn.isAfter(started)).isPresent()) {
      changes.enter(finding(FindingKind.EARLY_REVIEW, statement, recordedOn), sign);
    }
  }

  private boolean isImpossible(Statement statement, LocalDate happenedOn) {
    if (StatedFacts.isAheadOfRecording(statement)) {
      return true;
    }
    if (!statement.type().opens()) {
      return openedOn.filter(happenedOn::isBefore).isPresent();
    }
    return statement.fact().orElseThrow() instanceof NotificationReceived received
        && dateOf(received.incidentTime()).isAfter(happenedOn);
  }

  private void enterConflicts(int sign, FindingChanges changes) {
    if (!mayConflict()) {
      return;
    }
    for (Statement statement : record.statements()) {
      if (stated.hold(statement) && conflicts(statement)) {
        changes.enter(
            finding(FindingKind.CONFLICTING_EVENT, statement, dateOf(statement.recordedTime())),
            sign);
      }
    }
  }

  /** Nearly always not, and that is told for each event. */
  private boolean mayConflict() {
    List<Statement> statements = record.statements();
    if (record.superseded().hashes().length > 0) {
      return true;
    }
    for (int i = 1; i < statements.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (statements.get(i).id().equals(statements.get(j).id())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean conflicts(Statement event) {
    return record.superseded().hold(event)
        || record.statements().stream()
            .anyMatch(
                other ->
                    !other.equals(event)
                        && other.id().equals(event.id())
                        && other.source().equals(event.source()));
  }

  private Finding finding(FindingKind kind, Statement statement, LocalDate day) {
    return new Finding(
        kind, record.id(), statement.type(), statement.review(), day, Optional.empty());
  }
}
