package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A referral that was received.
 *
 * @param namedBy the assessments of the same child that name it
 */
record Referral(CaseRecord record, List<Assessment> namedBy) {

  LocalDate receivedOn() {
    return record.openedOn();
  }

  Optional<Fact> decided() {
    return record.fact(FactType.REFERRAL_DECIDED);
  }

  /** Whether it was decided with this outcome. */
  boolean isDecidedAs(String outcome) {
    return decided().flatMap(fact -> fact.text("outcome")).filter(outcome::equals).isPresent();
  }

  /** Whether an assessment of this kind names it. */
  boolean isNamedBy(String kind) {
    return namedBy.stream().anyMatch(assessment -> assessment.kind().equals(kind));
  }
}
