package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record whose opening fact stands, with those of its facts that count. */
record CaseRecord(RecordKey key, Fact opening, Map<Slot, Fact> others) {

  /** The record that these standing statements make; empty while nothing opens it. */
  static Optional<CaseRecord> of(RecordKey key, Map<Slot, Statement> standing) {
    List<Statement> said = stated(standing);
    return said.stream()
        .filter(statement -> statement.slot().type().opens())
        .findFirst()
        .map(opening -> new CaseRecord(key, opening(opening), others(opening(opening), said)));
  }

  /** The statements that neither a retraction nor a withdrawal takes away. */
  static List<Statement> stated(Map<Slot, Statement> standing) {
    Optional<Statement> withdrawal =
        standing.values().stream()
            .filter(statement -> statement.slot().type().withdraws())
            .filter(statement -> !statement.retracted())
            .findFirst();
    return standing.values().stream()
        .filter(statement -> !statement.slot().type().withdraws())
        .filter(statement -> !statement.retracted())
        .filter(statement -> isLater(statement, withdrawal))
        .toList();
  }

  private static boolean isLater(Statement statement, Optional<Statement> withdrawal) {
    return withdrawal.isEmpty() || statement.recorded().isAfter(withdrawal.get().recorded());
  }

  /** The fact that opens a record, as it counts. */
  static Fact opening(Statement statement) {
    return new Fact(
        isAheadOfItsRecording(statement) ? statement.recorded() : statement.time(),
        statement.data());
  }

  private static Map<Slot, Fact> others(Fact opening, List<Statement> said) {
    Map<Slot, Fact> others = new HashMap<>();
    for (Statement statement : said) {
      boolean counts =
          !statement.slot().type().opens()
              && !isAheadOfItsRecording(statement)
              && !Fact.localDate(statement.time()).isBefore(opening.on());
      if (counts) {
        others.put(statement.slot(), new Fact(statement.time(), statement.data()));
      }
    }
    return others;
  }

  /** Whether the fact is dated more than a day after it was recorded. */
  static boolean isAheadOfItsRecording(Statement statement) {
    LocalDate latest = Fact.localDate(statement.recorded()).plusDays(1);
    return Fact.localDate(statement.time()).isAfter(latest);
  }

  /** The fact of this type, which has one slot. */
  Optional<Fact> fact(FactType type) {
    return Optional.ofNullable(others.get(new Slot(type, "")));
  }

  /** The local date of the fact of this type. */
  Optional<LocalDate> dateOf(FactType type) {
    return fact(type).map(Fact::on);
  }

  LocalDate openedOn() {
    return opening.on();
  }

  /** The dimensions that the record itself states. */
  Dimensions stated() {
    return Dimensions.stated(key, opening.data());
  }
}
