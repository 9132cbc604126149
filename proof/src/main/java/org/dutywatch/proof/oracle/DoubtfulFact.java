package org.dutywatch.proof.oracle;

/**
 * A fact as a list of doubtful facts tells of it, with the event that states it.
 *
 * @param record what the record is of, in the word of the contract
 * @param review the review's own id; empty but for a review
 */
public record DoubtfulFact(
    String authority,
    String record,
    String subject,
    String type,
    String review,
    String id,
    String source) {

  static DoubtfulFact of(Statement statement) {
    RecordKey record = statement.record();
    return new DoubtfulFact(
        record.authority(),
        record.type().word(),
        record.subject(),
        statement.slot().type().word(),
        statement.slot().review(),
        statement.id(),
        statement.source());
  }
}
