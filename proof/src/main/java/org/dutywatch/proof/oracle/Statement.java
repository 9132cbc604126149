package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;

/**
 * What one event says of one fact.
 *
 * @param canonical the data in canonical form
 */
record Statement(
    RecordKey record,
    Slot slot,
    Instant recorded,
    String id,
    String source,
    Instant time,
    ObjectNode data,
    String canonical,
    boolean retracted) {

  /** Of two statements for a slot the greater one stands; equal ones say the same. */
  static final Comparator<Statement> RANK =
      Comparator.comparing(Statement::recorded)
          .thenComparing(Statement::id, Texts::compare)
          .thenComparing(Statement::source, Texts::compare)
          .thenComparing(Statement::time)
          .thenComparing(Statement::canonical, Texts::compare);

  /** The size of the data in bytes. */
  int size() {
    return canonical.getBytes(StandardCharsets.UTF_8).length;
  }
}
