package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * More referrals of one child on one day, each with a locality of its own, than a page has rows.
 */
final class CrowdScene {
  private final Chance chance;
  private final Cast cast;
  private final Days days;
  private final Book book;

  CrowdScene(Chance chance, Cast cast, Days days, Book book) {
    this.chance = chance;
    this.cast = cast;
    this.days = days;
    this.book = book;
  }

  /** Many referrals, and decisions on some of them, which change rows that are there already. */
  void play() {
    Optional<String> authority = cast.authority();
    String child = cast.child();
    LocalDate day = days.any();
    for (int left = chance.from(34, 38); left > 0; left--) {
      String referral = cast.subject("R" + left + "-");
      ObjectNode received = cast.data(child).put("locality", "L" + left);
      book.state("referral.received", authority, referral, day, received);
      if (chance.oneIn(4)) {
        ObjectNode decided = cast.data(child).put("outcome", "no-further-action");
        book.state("referral.decided", authority, referral, days.after(day), decided);
      }
    }
  }
}
