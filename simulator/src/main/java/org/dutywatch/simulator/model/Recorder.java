package org.dutywatch.simulator.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.DataWriter;
import org.dutywatch.simulator.scenario.Circumstances;

/**
 * Enters what happens in a council, with the delays and slips of people, and hands it out as
 * statements in the order in which they are recorded.
 */
final class Recorder {
  private static final Spread DAYS_LATE = Spread.from(1).upTo(2, 65).upTo(5, 28).upTo(7, 7);
  private static final Spread MINUTES_UNTIL_CORRECTED =
      Spread.from(30).upTo(480, 40).upTo(5_760, 60);
  private static final Spread DAYS_WRONG = Spread.from(1).upTo(1, 70).upTo(3, 30);
  private static final double AT_ONCE = 0.5;
  private static final int MOST_MINUTES_BEHIND = 180;
  private static final double YEAR_BEFORE = 0.5;
  private static final int DAYS_A_YEAR = 365;
  private static final int MINUTES_A_DAY = 24 * 60;

  private final String authority;
  private final String caseSystem;
  private final String police;
  private final RecordingShares shares;
  private final Circumstances circumstances;
  private final Dice dice;
  private final Dice sendingDice;
  private final DataWriter data = new DataWriter();
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::recorded).thenComparing(Entry::number));

  private long lastNumber;
  private Optional<Statement> again = Optional.empty();

  private record Entry(long number, Note note, Instant recorded) {}

  Recorder(WorldSetup setup, String authority) {
    String sources = "/simulator/" + setup.seed() + "/" + authority;
    this.authority = authority;
    this.caseSystem = sources + "/case-system";
    this.police = sources + "/police";
    this.shares = setup.shares();
    this.circumstances = setup.circumstances();
    this.dice = new Dice(setup.seed(), authority + " recording");
    this.sendingDice = new Dice(setup.seed(), authority + " sending");
  }

  /** Names a record of a child. */
  RecordId record(RecordType type, String child, String subject) {
    return new RecordId(authority, type, child, subject);
  }

  /** Names a notification, which belongs to no one child. */
  RecordId notification(String subject) {
    return record(RecordType.DV_NOTIFICATION, "", subject);
  }

  /** Enters a fact, with whatever goes other than well. */
  void enter(RecordId record, FactType type, Moment when, Fact fact, District district) {
    enter(new Note(record, type, "", district.locality(), when.instant(), Optional.of(fact)));
  }

  /** Enters a fact for each child of a family: in the records of this id that each of them has. */
  void enterForAll(Family family, String subject, FactType type, Moment when, Fact fact) {
    for (String child : family.children()) {
      enter(record(type.record(), child, subject), type, when, fact, family.district());
    }
  }

  /** Enters a review of the plans of a family. */
  void enterReview(Family family, String subject, String review, Moment when) {
    Optional<Fact> reviewed = Optional.of(new Fact.PlanReviewed());
    for (String child : family.children()) {
      RecordId plan = record(RecordType.CP_PLAN, child, subject);
      enter(
          new Note(
              plan,
              FactType.CP_PLAN_REVIEWED,
              review,
              family.district().locality(),
              when.instant(),
              reviewed));
    }
  }

  /** Enters a fact the moment that it happens, without a slip. */
  void enterAtOnce(RecordId record, FactType type, Moment when, Fact fact, District district) {
    Instant time = when.instant();
    add(new Note(record, type, "", district.locality(), time, Optional.of(fact)), time);
  }

  /** Whether a referral is entered in error beside one that is not. */
  boolean slipsARecordIn() {
    return dice.chance(shares.withdrawals());
  }

  private void enter(Note note) {
    Instant recorded = recorded(note.time());
    if (slipsAYear(recorded)) {
      int days = dice.chance(YEAR_BEFORE) ? -DAYS_A_YEAR : DAYS_A_YEAR;
      add(note.at(note.time().plus(Duration.ofDays(days))), recorded);
      recorded = later(recorded, MINUTES_UNTIL_CORRECTED.draw(dice));
    } else if (inGoodTime(note.time())) {
      recorded = note.time();
    } else if (dice.chance(shares.corrections())) {
      add(note.at(note.time().minus(Duration.ofDays(DAYS_WRONG.draw(dice)))), recorded);
      recorded = later(recorded, MINUTES_UNTIL_CORRECTED.draw(dice));
    } else if (dice.chance(shares.retractions())) {
      add(note, recorded);
      Instant takenBack = later(recorded, dice.between(1, MINUTES_A_DAY));
      add(note.takenBack(), takenBack);
      recorded = later(takenBack, MINUTES_UNTIL_CORRECTED.draw(dice));
    }
    add(note, recorded);
  }

  private boolean inGoodTime(Instant time) {
    return !circumstances.areOrdinary() && circumstances.inGoodTime(day(time));
  }

  private boolean slipsAYear(Instant recorded) {
    double share = circumstances.areOrdinary() ? 0 : circumstances.wrongYears(day(recorded));
    return share > 0 && dice.chance(share);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Moment.ENGLAND);
  }

  private Instant recorded(Instant time) {
    if (dice.chance(shares.lateFacts())) {
      return later(time, DAYS_LATE.draw(dice) * MINUTES_A_DAY);
    }
    return dice.chance(AT_ONCE) ? time : later(time, dice.between(1, MOST_MINUTES_BEHIND));
  }

  private static Instant later(Instant time, int minutes) {
    return time.plus(Duration.ofMinutes(minutes));
  }

  private void add(Note note, Instant recorded) {
    lastNumber++;
    Instant when =
        circumstances.areOrdinary() ? recorded : circumstances.recorded(note.locality(), recorded);
    entries.add(new Entry(lastNumber, note, when));
  }

  /** The next statement that is recorded before this moment, if there is one. */
  Optional<Statement> next(Instant before) {
    if (again.isPresent()) {
      Optional<Statement> repeated = again;
      again = Optional.empty();
      return repeated;
    }
    Entry first = entries.peek();
    if (first == null || !first.recorded().isBefore(before)) {
      return Optional.empty();
    }
    entries.remove();
    Optional<Statement> statement = Optional.of(statement(first));
    if (sendingDice.chance(shares.duplicates()) || comesTwice(first.recorded())) {
      again = statement;
    }
    return statement;
  }

  private boolean comesTwice(Instant recorded) {
    return !circumstances.areOrdinary() && circumstances.sendsTwice(day(recorded));
  }

  private Statement statement(Entry entry) {
    Note note = entry.note();
    return new Statement(
        note.record(),
        note.type(),
        note.review(),
        Long.toString(entry.number()),
        note.type() == FactType.DV_NOTIFICATION_RECEIVED ? police : caseSystem,
        note.time(),
        entry.recorded(),
        note.fact(),
        data(note));
  }

  private Data data(Note note) {
    return note.fact()
        .map(fact -> data.data(note.record(), fact, note.review()))
        .orElseGet(() -> data.retraction(note.record(), note.review()));
  }
}
