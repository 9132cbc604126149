package org.dutywatch.monitor.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutywatch.events.Data;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;

/** Works out which statements stand, and what is left of each record after that. */
final class Standing {
  private final Comparator<Statement> whichStands;

  /**
   * @param canonicalOrder how the data of two statements compare that are equal in all else
   */
  Standing(Comparator<Data> canonicalOrder) {
    whichStands =
        Comparator.comparing(Statement::recordedTime)
            .thenComparing(statement -> statement.id().getBytes(UTF_8), Arrays::compareUnsigned)
            .thenComparing(statement -> statement.source().getBytes(UTF_8), Arrays::compareUnsigned)
            .thenComparing(Statement::time)
            .thenComparing(Statement::data, canonicalOrder);
  }

  /** The place that one fact has; of all statements for it one stands. */
  private record Slot(RecordId record, FactType type, String review) {}

  /** The records whose opening fact is known, with all that counts of them. */
  List<CaseRecord> records(Collection<Statement> statements) {
    Map<Slot, Statement> standing = new LinkedHashMap<>();
    for (Statement statement : statements) {
      Slot slot = new Slot(statement.record(), statement.type(), statement.review());
      standing.merge(
          slot, statement, (one, other) -> whichStands.compare(one, other) >= 0 ? one : other);
    }
    Map<RecordId, List<Statement>> byRecord = new LinkedHashMap<>();
    for (Statement statement : standing.values()) {
      byRecord.computeIfAbsent(statement.record(), id -> new ArrayList<>()).add(statement);
    }
    List<CaseRecord> records = new ArrayList<>();
    for (List<Statement> ofOneRecord : byRecord.values()) {
      addWhereOpened(notWithdrawn(ofOneRecord), records);
    }
    return records;
  }

  /** What is left when retracted facts are gone, and those that a withdrawal removes. */
  private static List<Statement> notWithdrawn(List<Statement> ofOneRecord) {
    List<Statement> left = new ArrayList<>(ofOneRecord);
    left.removeIf(Statement::retracts);
    for (Statement withdrawal : List.copyOf(left)) {
      if (withdrawal.type().withdraws()) {
        left.removeIf(fact -> !fact.recordedTime().isAfter(withdrawal.recordedTime()));
      }
    }
    return left;
  }

  private static void addWhereOpened(List<Statement> facts, List<CaseRecord> records) {
    for (Statement opening : facts) {
      if (opening.type().opens()) {
        Instant opened = isDatedAhead(opening) ? opening.recordedTime() : opening.time();
        records.add(
            new CaseRecord(
                opening.record(),
                opened,
                opening.fact().orElseThrow(),
                later(facts, LondonDays.of(opened))));
      }
    }
  }

  /** The facts that follow the opening one, without those that have an impossible date. */
  private static List<CaseRecord.Happening> later(List<Statement> facts, LocalDate opened) {
    List<CaseRecord.Happening> later = new ArrayList<>();
    for (Statement fact : facts) {
      LocalDate on = LondonDays.of(fact.time());
      if (!fact.type().opens() && !isDatedAhead(fact) && !on.isBefore(opened)) {
        later.add(new CaseRecord.Happening(fact.type(), on, fact.fact().orElseThrow()));
      }
    }
    return later;
  }

  /** Whether it is dated more than a day after it was recorded. */
  private static boolean isDatedAhead(Statement statement) {
    LocalDate recorded = LondonDays.of(statement.recordedTime());
    return LondonDays.of(statement.time()).isAfter(recorded.plusDays(1));
  }
}
