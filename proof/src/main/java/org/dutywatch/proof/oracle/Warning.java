package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** Warns in answers that depend on days whose bank holidays may yet turn out otherwise. */
final class Warning {
  /** Up to then all bank holidays are proclaimed. */
  private static final LocalDate KNOWN_UNTIL = LocalDate.of(2027, 12, 31);

  private Warning() {}

  /** Warns where an answer depends on days up to a last one that is not known. */
  static void put(ObjectNode answer, LocalDate last) {
    if (last.isAfter(KNOWN_UNTIL)) {
      answer.put("warning", "bank holidays are known until " + KNOWN_UNTIL);
    }
  }
}
