package org.dutywatch.simulator.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.Fact;
import org.dutywatch.events.Fact.ReferralOutcome;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;

/** What was told of one child, or of one notification: enough to see whether work is open. */
final class Doings {
  private static final Optional<String> CONFERENCE = Optional.of("conference");

  private final Map<RecordId, Map<FactType, Optional<Fact>>> records = new HashMap<>();
  private final List<Told> told = new ArrayList<>();

  /**
   * Something that was told.
   *
   * @param place in the order of telling
   */
  record Told(long place, Statement statement) {}

  void take(Statement statement, long place) {
    told.add(new Told(place, statement));
    records
        .computeIfAbsent(statement.record(), any -> new EnumMap<>(FactType.class))
        .put(statement.type(), statement.fact());
  }

  List<Told> told() {
    return told;
  }

  Set<RecordId> records() {
    return records.keySet();
  }

  /** When the last of it was recorded. */
  Instant last() {
    return told.get(told.size() - 1).statement().recordedTime();
  }

  boolean areOpen() {
    Set<String> assessed = new HashSet<>();
    records
        .values()
        .forEach(
            facts -> {
              if (fact(facts, FactType.ASSESSMENT_STARTED)
                  instanceof Fact.AssessmentStarted started) {
                started.referral().ifPresent(assessed::add);
              }
            });
    return records.entrySet().stream()
        .anyMatch(record -> isOpen(record.getKey(), record.getValue(), assessed));
  }

  private static boolean isOpen(
      RecordId id, Map<FactType, Optional<Fact>> facts, Set<String> assessed) {
    if (facts.containsKey(FactType.REFERRAL_WITHDRAWN)) {
      return false;
    }
    return switch (id.type()) {
      case REFERRAL ->
          fact(facts, FactType.REFERRER_INFORMED) == null
              || !(fact(facts, FactType.REFERRAL_DECIDED) instanceof Fact.ReferralDecided decided)
              || (decided.outcome() == ReferralOutcome.ASSESSMENT
                  && !assessed.contains(id.subject()));
      case ASSESSMENT ->
          !(fact(facts, FactType.ASSESSMENT_COMPLETED) instanceof Fact.AssessmentCompleted done)
              || (done.outcome().equals(CONFERENCE)
                  && fact(facts, FactType.CONFERENCE_HELD) == null);
      case CP_PLAN -> fact(facts, FactType.CP_PLAN_ENDED) == null;
      case DV_NOTIFICATION -> fact(facts, FactType.DV_NOTIFICATION_ASSESSED) == null;
    };
  }

  /** The fact as it was last told; null where it was not, or taken back. */
  private static Fact fact(Map<FactType, Optional<Fact>> facts, FactType type) {
    return facts.getOrDefault(type, Optional.empty()).orElse(null);
  }
}
