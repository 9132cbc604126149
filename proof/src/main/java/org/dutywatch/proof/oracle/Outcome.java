package org.dutywatch.proof.oracle;

import java.util.Locale;

/** What the arrival of a record came to. */
enum Outcome {
  NEW,
  REPEAT,
  CORRECTION,
  SUPERSEDED,
  REJECTED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
