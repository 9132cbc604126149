package org.dutywatch.proof.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is known to have happened, whatever the day. */
record World(
    List<Referral> referrals,
    List<Assessment> assessments,
    List<Plan> plans,
    List<Notification> notifications) {

  /** What the statements of a register come to. */
  static World of(Register register) {
    Map<RecordKey, CaseRecord> records = new LinkedHashMap<>();
    register
        .records()
        .forEach(
            (key, standing) ->
                CaseRecord.of(key, standing).ifPresent(record -> records.put(key, record)));
    List<Assessment> assessments =
        of(RecordType.ASSESSMENT, records).stream()
            .map(record -> new Assessment(record, referral(record, records)))
            .toList();
    Map<RecordKey, List<Assessment>> naming = new HashMap<>();
    for (Assessment assessment : assessments) {
      assessment
          .referral()
          .ifPresent(
              named ->
                  naming.computeIfAbsent(named.key(), key -> new ArrayList<>()).add(assessment));
    }
    return new World(
        of(RecordType.REFERRAL, records).stream()
            .map(record -> new Referral(record, naming.getOrDefault(record.key(), List.of())))
            .toList(),
        assessments,
        of(RecordType.CP_PLAN, records).stream().map(Plan::new).toList(),
        of(RecordType.DV_NOTIFICATION, records).stream().map(Notification::new).toList());
  }

  private static List<CaseRecord> of(RecordType type, Map<RecordKey, CaseRecord> records) {
    return records.values().stream().filter(record -> record.key().type() == type).toList();
  }

  private static Optional<CaseRecord> referral(
      CaseRecord assessment, Map<RecordKey, CaseRecord> records) {
    return assessment
        .opening()
        .text("referral")
        .map(subject -> records.get(assessment.key().sibling(RecordType.REFERRAL, subject)));
  }
}
