package org.dutywatch.peers.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordType;
import org.dutywatch.simulator.calendar.OfficeDays;

/** What stands about one child, or of one notification, and what the figures count of it. */
public final class CaseFile {
  private static final int WORKING_DAYS_ALLOWED = 45;

  private final Map<String, Told> slots;

  /** A file of events of which each stands in its slot. */
  public CaseFile(Map<String, Told> slots) {
    this.slots = slots;
  }

  /** What stands. */
  public Collection<Told> standing() {
    return slots.values();
  }

  /** Whether an event would change the file: not where it says again, or was superseded. */
  public static boolean isNews(Told told, Told standing) {
    return standing == null || Told.RANK.compare(told, standing) > 0;
  }

  /** Takes an event, and answers by how much that changes what is counted. */
  public List<Change> take(Told told) {
    if (!isNews(told, slots.get(told.slot()))) {
      return List.of();
    }
    Map<Cell, Share> changes = new HashMap<>();
    counted().forEach(change -> changes.merge(change.cell(), change.by().negated(), Share::plus));
    slots.put(told.slot(), told);
    counted().forEach(change -> changes.merge(change.cell(), change.by(), Share::plus));
    changes.values().removeIf(Share.NONE::equals);
    return changes.entrySet().stream()
        .map(change -> new Change(change.getKey(), change.getValue()))
        .toList();
  }

  private List<Change> counted() {
    List<Told> plans = opened(FactType.CP_PLAN_STARTED);
    List<Change> counted = new ArrayList<>();
    for (Told plan : plans) {
      boolean repeated =
          plan.previousPlans() > 0
              || plans.stream().anyMatch(other -> openedOn(other) < openedOn(plan));
      counted.add(new Change(new Cell(Cell.PLANS, openedOn(plan), "", ""), Share.ofOne(repeated)));
    }
    opened(FactType.ASSESSMENT_STARTED).stream()
        .filter(Told::counted)
        .forEach(assessment -> assessed(assessment).ifPresent(counted::add));
    opened(FactType.DV_NOTIFICATION_RECEIVED)
        .forEach(notification -> riskAssessed(notification).ifPresent(counted::add));
    return counted;
  }

  private Optional<Change> assessed(Told assessment) {
    Optional<Told> referral =
        assessment.referral().isEmpty()
            ? Optional.empty()
            : standing(assessment.referral(), FactType.REFERRAL_RECEIVED);
    long start = openedOn(referral.orElse(assessment));
    return stop(assessment, FactType.ASSESSMENT_COMPLETED)
        .filter(stop -> stop >= start)
        .map(
            stop -> {
              LocalDate due = OfficeDays.after(LocalDate.ofEpochDay(start), WORKING_DAYS_ALLOWED);
              return new Change(
                  new Cell(
                      Cell.ASSESSMENTS,
                      stop,
                      assessment.authority(),
                      locality(assessment, referral)),
                  Share.ofOne(stop <= due.toEpochDay()));
            });
  }

  private static String locality(Told assessment, Optional<Told> referral) {
    String own = assessment.locality();
    return own.equals(Fact.UNKNOWN) ? referral.map(Told::locality).orElse(own) : own;
  }

  private Optional<Change> riskAssessed(Told notification) {
    return stop(notification, FactType.DV_NOTIFICATION_ASSESSED)
        .map(
            stop ->
                new Change(
                    new Cell(Cell.RISK_ASSESSMENTS, stop, "", ""),
                    Share.ofOne(stop == openedOn(notification))));
  }

  /** The day on which a fact stopped the clock of a record, where it counts. */
  private Optional<Long> stop(Told opening, FactType type) {
    return standing(opening.record(), type)
        .filter(fact -> !fact.isAheadOfItsRecording() && fact.day() >= openedOn(opening))
        .map(Told::day);
  }

  private List<Told> opened(FactType type) {
    return slots.values().stream()
        .filter(told -> told.verb().equals(type.name()) && stands(told))
        .toList();
  }

  private Optional<Told> standing(String record, FactType type) {
    return Optional.ofNullable(slots.get(record + " " + type)).filter(this::stands);
  }

  private boolean stands(Told told) {
    Told withdrawal = slots.get(told.record() + " " + withdrawal(told));
    return !told.retracted()
        && (withdrawal == null || withdrawal.retracted() || told.isRecordedAfter(withdrawal));
  }

  private static FactType withdrawal(Told told) {
    RecordType type = FactType.valueOf(told.verb()).record();
    return switch (type) {
      case REFERRAL -> FactType.REFERRAL_WITHDRAWN;
      case ASSESSMENT -> FactType.ASSESSMENT_WITHDRAWN;
      case CP_PLAN -> FactType.CP_PLAN_WITHDRAWN;
      case DV_NOTIFICATION -> FactType.DV_NOTIFICATION_WITHDRAWN;
    };
  }

  private static long openedOn(Told opening) {
    return opening.isAheadOfItsRecording() ? opening.recordedDay() : opening.day();
  }
}
