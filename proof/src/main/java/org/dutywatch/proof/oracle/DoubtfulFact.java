package org.dutywatch.proof.oracle;

/**
 * A fact as a list of doubtful facts tells of it, with the event that states it. Facts of two
 * children can be alike, since it is for the monitor to say how it refers to a child.
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
