package org.dutywatch.proof.oracle;

import java.time.LocalDate;

/**
 * Something doubtful about one fact.
 *
 * @param fact what states it
 * @param finding what is doubtful, in the word of the contract
 * @param from the first day on which it is
 * @param to the last day on which it is
 */
record Doubt(Statement fact, String finding, LocalDate from, LocalDate to) {

  static Doubt always(Statement fact, String finding) {
    return new Doubt(fact, finding, LocalDate.MIN, LocalDate.MAX);
  }

  String authority() {
    return fact.record().authority();
  }

  boolean isOneOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
