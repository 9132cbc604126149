package org.dutywatch.monitor.domain.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;

/**
 * One record of a file: of all statements about it, the one that stands in each slot. Retractions
 * and withdrawals hold slots too; without them the order of arrival would matter. Immutable.
 *
 * @param id names the record
 * @param statements one for each filled slot, in the order of slots
 * @param superseded the events about it that hold no slot
 */
public record CaseRecord(RecordId id, List<Statement> statements, SupersededEvents superseded) {
  /** A slot is a type of fact and, for reviews, the review's own id. */
  private static final Comparator<Statement> BY_SLOT =
      Comparator.comparing(Statement::type).thenComparing(Statement::review);

  /** What a statement did to its slot. */
  public enum Arrival {
    /** It filled an empty slot. */
    NEW,
    /** The very same statement holds the slot already. */
    REPEAT,
    /** It took another's place. */
    CORRECTION,
    /** The one that holds the slot outranks it. */
    SUPERSEDED
  }

  /** The record after a statement arrived, and what the statement did. */
  public record Folded(CaseRecord record, Arrival arrival) {}

  /** The list is copied. */
  public CaseRecord {
    statements = List.copyOf(statements);
  }

  /** A record of which no event was superseded. */
  public CaseRecord(RecordId id, List<Statement> statements) {
    this(id, statements, SupersededEvents.NONE);
  }

  /** A record that nothing is known of. */
  public static CaseRecord empty(RecordId id) {
    return new CaseRecord(id, List.of());
  }

  /** This record with one more statement, whatever order they come in. */
  public Folded with(Statement statement, StandingOrder order) {
    int at = 0;
    while (at < statements.size() && BY_SLOT.compare(statements.get(at), statement) < 0) {
      at++;
    }
    if (at == statements.size() || BY_SLOT.compare(statements.get(at), statement) != 0) {
      List<Statement> more = new ArrayList<>(statements);
      more.add(at, statement);
      return new Folded(new CaseRecord(id, more, superseded), Arrival.NEW);
    }
    Statement holder = statements.get(at);
    int rank = order.compare(statement, holder);
    if (rank == 0) {
      return new Folded(this, Arrival.REPEAT);
    }
    SupersededEvents outdone = superseded.with(rank < 0 ? statement : holder);
    if (rank < 0) {
      boolean known = outdone.equals(superseded);
      return new Folded(known ? this : new CaseRecord(id, statements, outdone), Arrival.SUPERSEDED);
    }
    List<Statement> changed = new ArrayList<>(statements);
    changed.set(at, statement);
    return new Folded(new CaseRecord(id, changed, outdone), Arrival.CORRECTION);
  }

  /** Whether no slot is filled. */
  public boolean isEmpty() {
    return statements.isEmpty();
  }

  /** How many reviews hold a slot. */
  public long reviews() {
    return statements.stream().filter(s -> s.type() == FactType.CP_PLAN_REVIEWED).count();
  }

  /** How many bytes the data of all its statements take. */
  public long dataBytes() {
    long bytes = 0;
    for (Statement statement : statements) {
      bytes += statement.data().utf8().length;
    }
    return bytes;
  }

  /** Whether the slot of this statement is filled. */
  public boolean holdsSlotOf(Statement statement) {
    return statements.stream().anyMatch(s -> BY_SLOT.compare(s, statement) == 0);
  }

  /** The statement of a type that holds its slot; of reviews the first. */
  Optional<Statement> statement(FactType type) {
    for (Statement statement : statements) {
      if (statement.type() == type) {
        return Optional.of(statement);
      }
    }
    return Optional.empty();
  }
}
