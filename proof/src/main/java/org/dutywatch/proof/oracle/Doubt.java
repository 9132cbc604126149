package org.dutywatch.proof.oracle;

import java.time.LocalDate;

/**
 * Something doubtful about one fact.
 *
 * @param finding what is doubtful, in the word of the contract
 * @param from the first day on which it is
 * @param to the last day on which it is
 */
record Doubt(String authority, String finding, LocalDate from, LocalDate to) {

  static Doubt always(RecordKey record, String finding) {
    return new Doubt(record.authority(), finding, LocalDate.MIN, LocalDate.MAX);
  }

  boolean isOneOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
