package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;

/** Referrals, and the assessments and enquiries that follow them or come from nowhere. */
final class ReferralScene {
  private final Chance chance;
  private final Cast cast;
  private final Days days;
  private final Book book;

  ReferralScene(Chance chance, Cast cast, Days days, Book book) {
    this.chance = chance;
    this.cast = cast;
    this.days = days;
    this.book = book;
  }

  /** A referral, what was decided, who was told, and up to three assessments that name it. */
  void play() {
    Optional<String> authority = cast.authority();
    String child = cast.child();
    String referral = cast.subject("R");
    LocalDate day = chance.oneIn(4) ? days.around(days.any(), -12) : days.any();
    ObjectNode received = cast.data(child);
    cast.family(received);
    cast.dimension(received, "agency");
    cast.dimension(received, "locality");
    cast.dimension(received, "team");
    book.state("referral.received", authority, referral, day, received);
    if (!chance.oneIn(4)) {
      decide(authority, child, referral, day);
    }
    if (!chance.oneIn(3)) {
      LocalDate told = days.after(day);
      book.state("referral.referrer-informed", authority, referral, told, cast.data(child));
    }
    for (int assessments = chance.from(0, 3); assessments > 0; assessments--) {
      // Another child's referral is unknown to this one's assessment, even under the same subject.
      assess(authority, chance.oneIn(4) ? cast.child() : child, Optional.of(referral), day);
    }
  }

  /** An assessment that names no referral, or one that nobody may have made. */
  void playWithoutReferral() {
    Optional<String> named = chance.oneIn(2) ? Optional.empty() : Optional.of(cast.subject("R"));
    assess(cast.authority(), cast.child(), named, days.any());
  }

  private void decide(Optional<String> authority, String child, String referral, LocalDate day) {
    ObjectNode decided = cast.data(child);
    decided.put(
        "outcome",
        chance.of(
            "assessment",
            "assessment",
            "strategy-discussion",
            "early-help",
            "no-further-action",
            "no-further-action"));
    cast.freeText(decided, "reason");
    book.state("referral.decided", authority, referral, days.after(day), decided);
  }

  private void assess(
      Optional<String> authority, String child, Optional<String> referral, LocalDate day) {
    String subject = cast.subject("A");
    String kind =
        chance.of("initial", "core", "child-and-family", "child-and-family", "section-47");
    ObjectNode started = cast.data(child).put("kind", kind);
    referral.ifPresent(named -> started.put("referral", named));
    cast.family(started);
    cast.dimension(started, "locality");
    cast.dimension(started, "team");
    LocalDate start = days.after(day);
    book.state("assessment.started", authority, subject, start, started);
    LocalDate end = days.after(start);
    if (!chance.oneIn(3)) {
      ObjectNode completed = cast.data(child);
      cast.freeText(completed, "outcome");
      book.state("assessment.completed", authority, subject, end, completed);
    }
    if (kind.equals("section-47") ? chance.oneIn(2) : chance.oneIn(12)) {
      LocalDate held = chance.oneIn(4) ? start.minusDays(1) : days.after(start);
      book.state("assessment.conference-held", authority, subject, held, cast.data(child));
    }
  }
}
