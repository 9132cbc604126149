package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What happens to statements afterwards: corrected, taken back, withdrawn, moved, misdated. */
final class Twists {
  private final Chance chance;
  private final Cast cast;
  private final Days days;
  private final Book book;

  Twists(Chance chance, Cast cast, Days days, Book book) {
    this.chance = chance;
    this.cast = cast;
    this.days = days;
    this.book = book;
  }

  /** One twist of one statement. */
  void play() {
    Claim claim = chance.of(book.claims());
    switch (chance.from(0, 9)) {
      case 0 -> correct(claim);
      case 1, 2 -> retract(claim);
      case 3, 4 -> withdraw(claim);
      case 5 -> move(claim);
      case 6 -> misdate(claim);
      case 7 -> orphan(claim);
      default -> new Ties(chance, cast, book).tie(claim);
    }
  }

  /** States the same fact with another time, recorded later, or earlier. */
  private void correct(Claim claim) {
    LocalDate day = Days.dateOf(claim.time()).plusDays(chance.of(-2, -1, 0, 1, 7));
    book.add(claim.withId(cast.id()).withTime(days.moment(day)).withRecorded(nearby(claim)));
  }

  private void retract(Claim claim) {
    Claim retraction = claim.withData(taken(claim, true)).withRecorded(nearby(claim));
    book.add(retraction.withId(cast.id()).withTime(days.moment(days.any())));
    if (chance.oneIn(3)) {
      book.add(claim.withRecorded(nearby(retraction)).withId(cast.id()));
    }
    if (chance.oneIn(6)) {
      ObjectNode flag = claim.data().deepCopy();
      flag.set("retracted", chance.oneIn(2) ? flag.nullNode() : flag.booleanNode(false));
      book.add(claim.withRecorded(nearby(claim)).withData(flag));
    }
  }

  /** Withdraws the record at the very instant of one of its statements, or at another. */
  private void withdraw(Claim claim) {
    Claim withdrawal = withdrawal(claim, chance.oneIn(2) ? claim.recordedAt() : nearby(claim));
    book.add(withdrawal);
    if (chance.oneIn(2)) {
      book.add(claim.withRecorded(nearby(withdrawal)).withId(cast.id()));
    }
    if (chance.oneIn(3)) {
      book.add(withdrawal.withRecorded(nearby(withdrawal)).withId(cast.id()));
    }
    if (chance.oneIn(3)) {
      book.add(
          withdrawal
              .withData(taken(withdrawal, true))
              .withRecorded(nearby(withdrawal))
              .withId(cast.id()));
    }
  }

  /** Withdraws a record under its child and states all of it under another. */
  private void move(Claim claim) {
    if (!claim.ofChild()) {
      return;
    }
    Instant when = claim.recordedAt().plus(chance.from(0, 60), ChronoUnit.DAYS);
    String child = cast.child();
    for (Claim fact : book.recordOf(claim)) {
      ObjectNode data = fact.data().deepCopy();
      book.add(fact.withData(data.put("child", child)).withRecorded(when));
    }
    book.add(withdrawal(claim, when));
  }

  /** Ahead of its recording by about the day that is allowed, or before its record opened. */
  private void misdate(Claim claim) {
    Instant time = days.moment(Days.dateOf(claim.time()).plusDays(chance.of(-40, -3, -1)));
    Instant recorded = claim.time().minus(Duration.ofHours(chance.from(20, 50)));
    book.add(
        chance.oneIn(2)
            ? claim.withTime(time).withRecorded(nearby(claim))
            : claim.withRecorded(recorded).withId(cast.id()));
    if (chance.oneIn(2)) {
      book.remove(claim);
    }
  }

  /** Takes the opening facts out of a record. */
  private void orphan(Claim claim) {
    for (Claim fact : book.recordOf(claim)) {
      if (fact.opens() && book.claims().size() > 1) {
        book.remove(fact);
      }
    }
  }

  private Claim withdrawal(Claim claim, Instant recorded) {
    return claim
        .withType(claim.record() + ".withdrawn")
        .withData(taken(claim, false))
        .withTime(days.moment(days.any()))
        .withRecorded(recorded)
        .withId(cast.id());
  }

  /** A moment at which this may be recorded again: the same, just after it, or days apart. */
  private Instant nearby(Claim claim) {
    return claim
        .recordedAt()
        .plus(
            chance.of(
                Duration.ZERO,
                Duration.ofNanos(1),
                Duration.ofSeconds(-1),
                Duration.ofHours(5),
                Duration.ofDays(2),
                Duration.ofDays(-2),
                Duration.ofDays(30)));
  }

  /** Data of which nothing but the child and the review is looked at. */
  private ObjectNode taken(Claim claim, boolean retracted) {
    ObjectNode data = cast.data();
    for (String name : new String[] {"child", "review"}) {
      if (claim.data().has(name)) {
        data.set(name, claim.data().get(name));
      }
    }
    if (retracted) {
      data.put("retracted", true);
      if (chance.oneIn(3)) {
        data.put("kind", 7).put("outcome", "nonsense").put("previousPlans", -1).put("risk", "");
      }
    }
    return data;
  }
}
