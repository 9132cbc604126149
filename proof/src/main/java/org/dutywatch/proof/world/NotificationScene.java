package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;

/** Notifications of domestic violence by the police. */
final class NotificationScene {
  private static final int MOST_CHILDREN = 100;

  private final Chance chance;
  private final Cast cast;
  private final Days days;
  private final Book book;

  NotificationScene(Chance chance, Cast cast, Days days, Book book) {
    this.chance = chance;
    this.cast = cast;
    this.days = days;
    this.book = book;
  }

  /** A notification, assessed or not. */
  void play() {
    Optional<String> authority = cast.authority();
    String subject = cast.subject("N");
    LocalDate day = days.any();
    ObjectNode received = cast.data().put("risk", chance.of("standard", "medium", "high"));
    LocalDate incident = day.minusDays(chance.of(-1, 0, 0, 1, 1, 2, 3));
    received.put("incidentTime", days.written(days.moment(incident)));
    children(received.putArray("children"));
    cast.dimension(received, "locality");
    cast.dimension(received, "team");
    book.state("dv-notification.received", authority, subject, day, received);
    if (!chance.oneIn(3)) {
      ObjectNode assessed = cast.data();
      cast.freeText(assessed, "outcome");
      LocalDate assessedOn = day.plusDays(chance.of(-1, 0, 0, 0, 1, 2));
      book.state("dv-notification.assessed", authority, subject, assessedOn, assessed);
    }
  }

  private void children(ArrayNode children) {
    if (chance.oneIn(20)) {
      for (int child = 1; child <= MOST_CHILDREN; child++) {
        children.add("C" + child);
      }
      return;
    }
    for (int left = chance.from(0, 4); left > 0; left--) {
      children.add(cast.child());
    }
  }
}
