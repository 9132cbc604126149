package org.dutywatch.monitor.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Data;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;

/**
 * A handful of statements that have to do with each other: some facts of one record, said once or
 * several times, retracted, withdrawn, restated. Any of them may be missing.
 */
final class Episode {
  private final HostileDays days;
  private final Chance chance;
  private final HostileFacts facts;
  private final List<Statement> statements = new ArrayList<>();

  private Episode(HostileDays days, Chance chance) {
    this.days = days;
    this.chance = chance;
    this.facts = new HostileFacts(days, chance);
  }

  /** The episode of a seed. */
  static List<Statement> of(long seed, HostileDays days) {
    Episode episode = new Episode(days, new Chance(seed));
    episode.tell();
    return episode.statements;
  }

  private void tell() {
    RecordId record = facts.record(chance.oneOf(RecordType.values()));
    List<FactType> types =
        Arrays.stream(FactType.values())
            .filter(type -> type.record() == record.type() && !type.withdraws())
            .toList();
    LocalDate day = days.day(chance);
    for (FactType type : types) {
      if (chance.percent(type.opens() ? 85 : 65)) {
        LocalDate on = type.opens() ? day : days.dayAfter(day, chance);
        say(record, type, review(type), on);
      }
    }
    if (record.type() == RecordType.CP_PLAN) {
      moreReviews(record, day);
    }
    if (statements.isEmpty() || chance.percent(30)) {
      say(record, types.get(0), "", days.day(chance));
    }
    if (record.type().ofChild() && chance.percent(25)) {
      openAnother(record, types.get(0));
    }
    if (chance.percent(40)) {
      sayAgain(chance.oneOf(statements));
    }
    if (chance.percent(15)) {
      withdraw(chance.oneOf(statements));
    }
  }

  /** Reviews of a plan, some on the day of something else that happened to it. */
  private void moreReviews(RecordId plan, LocalDate started) {
    LocalDate day = started;
    for (int left = chance.below(5); left > 0; left--) {
      boolean sameDay = !statements.isEmpty() && chance.percent(30);
      day = sameDay ? LondonDays.of(chance.oneOf(statements).time()) : days.dayAfter(day, chance);
      say(plan, FactType.CP_PLAN_REVIEWED, facts.name(), day);
    }
  }

  /** Another record of the same child, a year or two after something that happened in this one. */
  private void openAnother(RecordId record, FactType opening) {
    LocalDate day =
        LondonDays.of(chance.oneOf(statements).time())
            .plusMonths(chance.oneOf(0, 12, 24))
            .plusDays(chance.oneOf(-1, 0, 0, 1));
    RecordId another =
        new RecordId(record.authority(), record.type(), record.child(), facts.name());
    say(another, opening, "", day);
  }

  private String review(FactType type) {
    return type == FactType.CP_PLAN_REVIEWED ? facts.name() : "";
  }

  private void say(RecordId record, FactType type, String review, LocalDate day) {
    HostileFacts.Said said = facts.say(record, type, review, day);
    Instant time = days.time(day, chance).toInstant();
    Instant recorded = days.recorded(time, chance);
    add(
        new Statement(
            record,
            type,
            review,
            facts.label(),
            facts.label(),
            time,
            recorded,
            Optional.of(said.fact()),
            said.data()));
  }

  private void add(Statement statement) {
    statements.add(statement);
  }

  /** The same fact said otherwise or taken back: recorded at the same instant, or about then. */
  private void sayAgain(Statement before) {
    LocalDate day = days.dayAfter(LondonDays.of(before.time()), chance);
    boolean sameTime = chance.percent(40);
    boolean takenBack = chance.percent(30);
    HostileFacts.Said said = facts.say(before.record(), before.type(), before.review(), day);
    add(
        new Statement(
            before.record(),
            before.type(),
            before.review(),
            chance.percent(60) ? before.id() : facts.label(),
            chance.percent(60) ? before.source() : facts.label(),
            sameTime ? before.time() : days.time(day, chance).toInstant(),
            about(before.recordedTime()),
            takenBack ? Optional.empty() : Optional.of(said.fact()),
            takenBack ? retraction(before.record(), before.review()) : said.data()));
  }

  /** The record withdrawn, about when one of its facts was recorded; perhaps taken back, too. */
  private void withdraw(Statement known) {
    RecordId record = known.record();
    FactType withdrawn =
        Arrays.stream(FactType.values())
            .filter(type -> type.record() == record.type() && type.withdraws())
            .findFirst()
            .orElseThrow();
    LocalDate day = days.day(chance);
    Instant recorded = about(known.recordedTime());
    HostileFacts.Said said = facts.say(record, withdrawn, "", day);
    Statement withdrawal =
        new Statement(
            record,
            withdrawn,
            "",
            facts.label(),
            facts.label(),
            days.time(day, chance).toInstant(),
            recorded,
            Optional.of(said.fact()),
            said.data());
    add(withdrawal);
    if (chance.percent(30)) {
      sayAgain(withdrawal);
    }
    if (chance.percent(40)) {
      sayAgain(known);
    }
  }

  private Data retraction(RecordId record, String review) {
    return facts.dataOf(record, review).with("retracted", true).data();
  }

  private Instant about(Instant instant) {
    return switch (chance.below(6)) {
      case 0, 1, 2 -> instant;
      case 3 -> instant.plusNanos(1);
      case 4 -> instant.minusNanos(1);
      default -> instant.plusSeconds(chance.below(20 * 24 * 3600));
    };
  }
}
