package org.dutywatch.simulator.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;

/** All records of one child, or one notification, which is of no child. */
final class ChildBook {
  private final Map<RecordId, RecordBook> records = new LinkedHashMap<>();

  /** Takes a statement down; answers whether it says nothing that was not known. */
  boolean take(Statement statement) {
    return records
        .computeIfAbsent(statement.record(), any -> new RecordBook(statement.record()))
        .take(statement);
  }

  /** Those of a type that are open at all: of which the opening fact stands. */
  List<RecordBook> all(RecordType type) {
    List<RecordBook> found = new ArrayList<>();
    for (RecordBook record : records.values()) {
      if (record.id().type() == type && record.opening().isPresent()) {
        found.add(record);
      }
    }
    return found;
  }

  /** The referral that an assessment of this child names, where it is known. */
  Optional<RecordBook> referral(Fact.AssessmentStarted assessment) {
    return assessment
        .referral()
        .flatMap(
            subject ->
                all(RecordType.REFERRAL).stream()
                    .filter(referral -> referral.id().subject().equals(subject))
                    .findFirst());
  }

  /** The kinds of the assessments that name a referral. */
  List<Fact.AssessmentKind> assessmentsOf(RecordBook referral) {
    return all(RecordType.ASSESSMENT).stream()
        .map(assessment -> (Fact.AssessmentStarted) assessment.opening().orElseThrow())
        .filter(fact -> fact.referral().equals(Optional.of(referral.id().subject())))
        .map(Fact.AssessmentStarted::kind)
        .toList();
  }

  /** What was decided about a referral, where that is known. */
  static Optional<Fact.ReferralDecided> decision(RecordBook referral) {
    return referral.fact(FactType.REFERRAL_DECIDED).map(Fact.ReferralDecided.class::cast);
  }
}
