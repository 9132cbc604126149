package org.dutywatch.proof.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Statements of one fact that were recorded at one instant, so that something else decides. */
final class Ties {
  private final Chance chance;
  private final Cast cast;
  private final Book book;

  Ties(Chance chance, Cast cast, Book book) {
    this.chance = chance;
    this.cast = cast;
    this.book = book;
  }

  /** Adds one that ties with this, up to its id, its source, its time or its data. */
  void tie(Claim claim) {
    Claim tied = claim.withRecorded(claim.recordedAt()); // which may have been said by time alone
    switch (chance.from(0, 5)) {
      case 0 -> book.add(other(tied).withId(cast.id()));
      case 1 -> book.add(other(tied).withSource(cast.source()));
      case 2 -> book.add(tied.withTime(later(tied)));
      case 3 -> book.add(tied.withData(withMore(tied.data())));
      case 4 -> book.add(tied.withData(otherwiseOrdered(tied.data())));
      default -> {
        book.add(tied.withData(withNumber(tied.data(), "1")));
        book.add(tied.withData(withNumber(tied.data(), chance.of("1.0", "1.00", "2"))));
      }
    }
  }

  /** Another content, so that it matters which of both stands. */
  private Claim other(Claim claim) {
    return claim.withTime(later(claim)).withData(withMore(claim.data()));
  }

  private Instant later(Claim claim) {
    return claim.time().plus(chance.of(-1, 1, 2), ChronoUnit.DAYS);
  }

  private ObjectNode withMore(ObjectNode data) {
    ObjectNode more = data.deepCopy();
    more.put(
        chance.of("A", "zz", "\uFF21", "\uD83D\uDE00"), chance.of("x", "\uD83D\uDE00", "\uFF21"));
    if (more.has("locality")) {
      more.put("locality", chance.of("East", "West"));
    }
    if (more.has("outcome")) {
      more.put("outcome", chance.of("assessment", "no-further-action"));
    }
    return more;
  }

  /** The same data: its names come in another order. */
  private ObjectNode otherwiseOrdered(ObjectNode data) {
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(data.properties());
    Collections.reverse(fields);
    ObjectNode ordered = data.objectNode();
    fields.forEach(field -> ordered.set(field.getKey(), field.getValue()));
    return ordered;
  }

  /** The data with a number that is written so. */
  private ObjectNode withNumber(ObjectNode data, String written) {
    ObjectNode numbered = data.deepCopy();
    String name = numbered.has("previousPlans") ? "previousPlans" : "weight";
    numbered.set(name, DecimalNode.valueOf(new BigDecimal(written)));
    return numbered;
  }
}
