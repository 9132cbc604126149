package org.dutywatch.proof.oracle;

import java.time.LocalDate;

/**
 * One thing that an indicator counts.
 *
 * @param on the date that brings it into a window
 * @param numerator what it adds to the numerator: of a share 1 or 0, of a count its number
 */
record Item(LocalDate on, Dimensions dimensions, int numerator) {

  /** One of which the share is asked. */
  static Item of(LocalDate on, Dimensions dimensions, boolean met) {
    return new Item(on, dimensions, met ? 1 : 0);
  }

  /** One of a count. */
  static Item one(LocalDate on, Dimensions dimensions) {
    return new Item(on, dimensions, 1);
  }
}
