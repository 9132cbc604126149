package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that is doubtful about what was said. */
final class Doubts {
  static final Set<String> ASKED = Set.of("authority");

  private static final List<String> FINDINGS =
      List.of(
          "impossible-date",
          "future-dated",
          "orphan",
          "overlapping-plans",
          "recorded-late",
          "conflicting-event",
          "two-open-assessments",
          "early-review",
          "referral-while-undecided",
          "suspected-duplicate");
  private static final Duration PATIENCE = Duration.ofHours(24);
  private static final int DAYS_TO_RECORD = 7;

  private final List<Doubt> all = new ArrayList<>();

  private Doubts() {}

  /** What is doubtful about all that a register holds. */
  static Doubts of(Register register, World world, Policy policy) {
    Doubts doubts = new Doubts();
    register
        .records()
        .forEach(
            (key, standing) -> doubts.ofRecord(CaseRecord.stated(standing), register.said(key)));
    world.assessments().forEach(assessment -> doubts.ofClock(assessment, register, policy));
    doubts.all.addAll(Neighbours.of(world, register));
    return doubts;
  }

  private void ofRecord(List<Statement> stated, List<Statement> said) {
    Optional<LocalDate> opened =
        stated.stream()
            .filter(statement -> statement.slot().type().opens())
            .findFirst()
            .map(opening -> CaseRecord.opening(opening).on());
    for (Statement statement : stated) {
      LocalDate happened = Fact.localDate(statement.time());
      LocalDate recorded = Fact.localDate(statement.recorded());
      all.add(new Doubt(statement, "future-dated", LocalDate.MIN, happened.minusDays(1)));
      if (isImpossible(statement, happened, opened)) {
        all.add(Doubt.always(statement, "impossible-date"));
      }
      if (opened.isEmpty()) {
        LocalDate waited = Fact.localDate(statement.recorded().plus(PATIENCE));
        all.add(new Doubt(statement, "orphan", waited.plusDays(1), LocalDate.MAX));
      }
      if (recorded.isAfter(happened.plusDays(DAYS_TO_RECORD))) {
        all.add(Doubt.always(statement, "recorded-late"));
      }
      if (statement.slot().type() == FactType.PLAN_REVIEWED
          && opened.isPresent()
          && !happened.isAfter(opened.get())) {
        all.add(Doubt.always(statement, "early-review"));
      }
      if (said.stream().anyMatch(other -> conflict(statement, other))) {
        all.add(Doubt.always(statement, "conflicting-event"));
      }
    }
  }

  private static boolean isImpossible(
      Statement statement, LocalDate happened, Optional<LocalDate> opened) {
    if (CaseRecord.isAheadOfItsRecording(statement)) {
      return true;
    }
    if (!statement.slot().type().opens()) {
      return opened.isPresent() && happened.isBefore(opened.get());
    }
    return statement.record().type() == RecordType.DV_NOTIFICATION
        && Notification.incidentOn(statement.data()).isAfter(happened);
  }

  /** One id and source, two contents. */
  private static boolean conflict(Statement one, Statement other) {
    boolean sameContent =
        one.slot().equals(other.slot()) && Statement.RANK.compare(one, other) == 0;
    return one.id().equals(other.id()) && one.source().equals(other.source()) && !sameContent;
  }

  /** A stop dated before its clock's start; of all others the start opens the record. */
  private void ofClock(Assessment assessment, Register register, Policy policy) {
    boolean before =
        assessment
            .completed()
            .filter(completed -> completed.on().isBefore(assessment.referredOn()))
            .isPresent();
    if (before && assessment.kind().equals(policy.assessmentKind())) {
      Slot completed = new Slot(FactType.ASSESSMENT_COMPLETED, "");
      RecordKey key = assessment.record().key();
      all.add(Doubt.always(register.records().get(key).get(completed), "impossible-date"));
    }
  }

  /** The facts of each kind. */
  Map<String, List<DoubtfulFact>> on(LocalDate day) {
    Map<String, List<DoubtfulFact>> facts = new LinkedHashMap<>();
    FINDINGS.forEach(finding -> facts.put(finding, new ArrayList<>()));
    for (Doubt doubt : all) {
      if (doubt.isOneOn(day)) {
        facts.get(doubt.finding()).add(DoubtfulFact.of(doubt.fact()));
      }
    }
    return facts;
  }

  /** How many there are of each kind. */
  ObjectNode answer(Query query) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("at", query.today().toString());
    List<Doubt> asked =
        all.stream()
            .filter(doubt -> doubt.isOneOn(query.today()))
            .filter(doubt -> query.text("authority", doubt.authority()).equals(doubt.authority()))
            .toList();
    answer.put("total", asked.size());
    ArrayNode findings = answer.putArray("findings");
    for (String finding : FINDINGS) {
      long count = asked.stream().filter(doubt -> doubt.finding().equals(finding)).count();
      findings.addObject().put("finding", finding).put("count", count);
    }
    return answer;
  }
}
