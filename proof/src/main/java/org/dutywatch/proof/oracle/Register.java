package org.dutywatch.proof.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps, of all statements for a slot, the one that stands. */
final class Register {
  private static final int MOST_RECORDS = 2_000;
  private static final int MOST_REVIEWS = 500;
  private static final long MOST_DATA = 2L << 20;

  private final Map<RecordKey, Map<Slot, Statement>> records = new LinkedHashMap<>();
  private final Map<RecordKey, List<Statement>> said = new HashMap<>();
  private final Map<String, Set<RecordKey>> recordsOfChild = new HashMap<>();

  /** Every record that anything was said of, with what stands in its slots. */
  Map<RecordKey, Map<Slot, Statement>> records() {
    return records;
  }

  /** Everything that was ever said of a record, superseded or not. */
  List<Statement> said(RecordKey record) {
    return said.getOrDefault(record, List.of());
  }

  /** Takes in a statement; refuses one that would make a file larger than it may be. */
  Outcome take(Statement statement) throws RefusedException {
    Map<Slot, Statement> slots = records.getOrDefault(statement.record(), Map.of());
    Statement standing = slots.get(statement.slot());
    int rank = standing == null ? 1 : Statement.RANK.compare(statement, standing);
    if (rank <= 0) {
      note(statement);
      return rank == 0 ? Outcome.REPEAT : Outcome.SUPERSEDED;
    }
    checkBounds(statement, slots);
    note(statement);
    records
        .computeIfAbsent(statement.record(), key -> new LinkedHashMap<>())
        .put(statement.slot(), statement);
    if (statement.record().type().ofChild()) {
      recordsOfChild
          .computeIfAbsent(statement.record().kafkaKey(), key -> new HashSet<>())
          .add(statement.record());
    }
    return standing == null ? Outcome.NEW : Outcome.CORRECTION;
  }

  private void note(Statement statement) {
    said.computeIfAbsent(statement.record(), key -> new ArrayList<>()).add(statement);
  }

  private void checkBounds(Statement statement, Map<Slot, Statement> slots)
      throws RefusedException {
    RecordKey record = statement.record();
    if (record.type().ofChild()
        && slots.isEmpty()
        && recordsOfChild.getOrDefault(record.kafkaKey(), Set.of()).size() >= MOST_RECORDS) {
      throw new RefusedException("child: at most 2,000 records");
    }
    if (statement.slot().type() == FactType.PLAN_REVIEWED
        && !slots.containsKey(statement.slot())
        && reviews(slots) >= MOST_REVIEWS) {
      throw new RefusedException("review: at most 500 a plan");
    }
    long others =
        slots.values().stream()
            .filter(other -> !other.slot().equals(statement.slot()))
            .mapToLong(Statement::size)
            .sum();
    if (others + statement.size() > MOST_DATA) {
      throw new RefusedException("data: at most 2 MiB a record");
    }
  }

  private static long reviews(Map<Slot, Statement> slots) {
    return slots.keySet().stream().filter(slot -> slot.type() == FactType.PLAN_REVIEWED).count();
  }
}
