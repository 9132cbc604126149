package org.dutywatch.simulator.truth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;

/** What was told of one record. The world tells in the order of recording: the last word stands. */
final class RecordBook {
  private final RecordId id;
  private final Map<FactType, Told> facts = new EnumMap<>(FactType.class);
  private Map<String, Told> reviews = Map.of();
  private boolean withdrawn;

  RecordBook(RecordId id) {
    this.id = id;
  }

  /**
   * Takes a statement down.
   *
   * @return whether it says nothing that was not known
   */
  boolean take(Statement statement) {
    Told told =
        new Told(statement.id(), statement.time(), statement.recordedTime(), statement.fact());
    if (statement.type().withdraws()) {
      boolean known = withdrawn;
      withdrawn = true;
      return known;
    }
    if (statement.type() == FactType.CP_PLAN_REVIEWED) {
      if (reviews.isEmpty()) {
        reviews = new HashMap<>();
      }
      return told.equals(reviews.put(statement.review(), told));
    }
    return told.equals(facts.put(statement.type(), told));
  }

  RecordId id() {
    return id;
  }

  /** The fact that opened it; empty where there is none, and the record counts nowhere. */
  Optional<Fact> opening() {
    return opened().flatMap(Told::fact);
  }

  /** When it was opened; the record must be open. A date that cannot be is that of recording. */
  Instant since() {
    Told opened = opened().orElseThrow();
    return opened.isAhead() ? opened.recorded() : opened.time();
  }

  /** The day on which it was opened; the record must be open. */
  LocalDate day() {
    return Told.day(since());
  }

  private Optional<Told> opened() {
    return withdrawn
        ? Optional.empty()
        : facts.values().stream()
            .filter(told -> told.fact().isPresent() && opens(told.fact().get()))
            .findFirst();
  }

  private static boolean opens(Fact fact) {
    return fact instanceof Fact.ReferralReceived
        || fact instanceof Fact.AssessmentStarted
        || fact instanceof Fact.PlanStarted
        || fact instanceof Fact.NotificationReceived;
  }

  /** A fact of an open record, where it is told and its date can be. */
  Optional<Fact> fact(FactType type) {
    return told(type).flatMap(Told::fact);
  }

  /** The day of a fact of an open record, where it is told and its date can be. */
  Optional<LocalDate> day(FactType type) {
    return told(type).map(Told::day);
  }

  private Optional<Told> told(FactType type) {
    return Optional.ofNullable(facts.get(type)).filter(this::counts);
  }

  private boolean counts(Told told) {
    return told.fact().isPresent() && !told.isAhead() && !told.day().isBefore(day());
  }

  /** The days of an open plan's reviews, each once, in their order. */
  List<LocalDate> reviewDays() {
    List<LocalDate> days = new ArrayList<>();
    reviews.values().stream()
        .filter(this::counts)
        .map(Told::day)
        .distinct()
        .sorted()
        .forEach(days::add);
    return days;
  }
}
