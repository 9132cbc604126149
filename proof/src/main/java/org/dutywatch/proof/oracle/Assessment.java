package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An assessment or section 47 enquiry that was started.
 *
 * @param referral the record of the referral that it names, where that is known
 */
record Assessment(CaseRecord record, Optional<CaseRecord> referral) {

  String kind() {
    return record.opening().text("kind").orElseThrow();
  }

  LocalDate startedOn() {
    return record.openedOn();
  }

  /** The date its referral was received; without a known one, the date it was started. */
  LocalDate referredOn() {
    return referral.map(CaseRecord::openedOn).orElse(startedOn());
  }

  Optional<Fact> completed() {
    return record.fact(FactType.ASSESSMENT_COMPLETED);
  }

  Dimensions dimensions() {
    return referral
        .map(known -> record.stated().filledFrom(known.stated()))
        .orElse(record.stated());
  }
}
