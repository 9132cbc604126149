package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Child protection plans: of siblings, one after another, and one over another. */
final class PlanScene {
  private static final List<String> CATEGORIES =
      List.of("neglect", "physical", "sexual", "emotional", "multiple");

  private final Chance chance;
  private final Cast cast;
  private final Days days;
  private final Book book;

  PlanScene(Chance chance, Cast cast, Days days, Book book) {
    this.chance = chance;
    this.cast = cast;
    this.days = days;
    this.book = book;
  }

  /** A plan, and maybe the next of that child, or that of a sibling. */
  void play() {
    Optional<String> authority = cast.authority();
    String child = cast.child();
    LocalDate start = chance.oneIn(2) ? days.any() : days.around(days.any(), -24);
    LocalDate end = plan(authority, child, start);
    switch (chance.from(0, 4)) {
      case 0 -> plan(authority, child, days.around(end, chance.of(0, 12, 24)));
      case 1 -> plan(authority, child, start.plusDays(chance.of(0, 0, 1)));
      case 2 -> plan(authority, cast.child(), start);
      default -> {}
    }
  }

  /** Answers with the day that it ended on, or would have. */
  private LocalDate plan(Optional<String> authority, String child, LocalDate start) {
    String subject = cast.subject("P");
    ObjectNode started = cast.data(child).put("category", chance.of(CATEGORIES));
    previousPlans(started);
    cast.family(started);
    cast.dimension(started, "locality");
    cast.dimension(started, "team");
    book.state("cp-plan.started", authority, subject, start, started);
    LocalDate end = days.around(start, chance.of(1, 3, 9, 12, 24, 24));
    review(authority, child, subject, start, end);
    if (!chance.oneIn(3)) {
      ObjectNode ended = cast.data(child);
      cast.freeText(ended, "reason");
      book.state("cp-plan.ended", authority, subject, end, ended);
    }
    return end;
  }

  private void review(
      Optional<String> authority, String child, String subject, LocalDate start, LocalDate end) {
    LocalDate last = start;
    for (int number = chance.from(0, 4); number > 0; number--) {
      LocalDate held =
          switch (chance.from(0, 5)) {
            case 0 -> last;
            case 1 -> end.plusDays(chance.of(0, 1));
            default -> days.around(last, last.equals(start) ? 3 : 6);
          };
      String review = chance.of("1", "2", "3", "\uD83D\uDE00");
      book.state(
          "cp-plan.reviewed", authority, subject, held, cast.data(child).put("review", review));
      last = held;
    }
  }

  /** A number may be written with a point, or as a power of ten. */
  private void previousPlans(ObjectNode started) {
    switch (chance.from(0, 5)) {
      case 0 -> started.put("previousPlans", 0);
      case 1 -> started.put("previousPlans", 1);
      case 2 -> started.set("previousPlans", DecimalNode.valueOf(new BigDecimal("1.0")));
      case 3 -> started.set("previousPlans", DecimalNode.valueOf(new BigDecimal("1E+1")));
      case 4 -> started.putNull("previousPlans");
      default -> started.remove("previousPlans");
    }
  }
}
