package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers which clocks are open on a day. */
final class ClockAnswers {
  static final Set<String> ASKED = Set.of("at", "by", "authority");
  private static final String NEVER_OPEN = "dv-notification";

  private final Figures figures;
  private final WorkingDays calendar;

  ClockAnswers(Figures figures, WorkingDays calendar) {
    this.figures = figures;
    this.calendar = calendar;
  }

  ObjectNode all(Query query) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("at", query.date("at").toString());
    ArrayNode clocks = answer.putArray("clocks");
    figures.clocks().keySet().forEach(id -> clocks.add(one(id, query)));
    return answer;
  }

  ObjectNode one(String id, Query query) {
    LocalDate at = query.date("at");
    List<Clock> open =
        figures.clocks(id).stream()
            .filter(clock -> !id.equals(NEVER_OPEN) && clock.isOpenOn(at))
            .filter(clock -> query.lets(clock.dimensions()))
            .toList();
    ObjectNode answer =
        JsonNodeFactory.instance.objectNode().put("clock", id).put("at", at.toString());
    putBands(answer.putObject("total"), open, at);
    if (query.asksBy()) {
      answer.set(
          "groups",
          Groups.of(
              open, Clock::dimensions, query.by(), (entry, group) -> putBands(entry, group, at)));
    }
    if (at.equals(query.today())) {
      putLongestOverdue(answer, open, at);
    }
    return answer;
  }

  private void putBands(ObjectNode answer, List<Clock> open, LocalDate at) {
    answer.put("open", open.size());
    Map<Band, List<Clock>> byBand =
        open.stream().collect(Collectors.groupingBy(clock -> Band.of(clock.due(), at, calendar)));
    for (Band band : Band.values()) {
      answer.put(band.word(), byBand.getOrDefault(band, List.of()).size());
    }
  }

  private static void putLongestOverdue(ObjectNode answer, List<Clock> open, LocalDate at) {
    open.stream()
        .filter(clock -> clock.isOverdueOn(at))
        .filter(clock -> clock.stoppedOn().isEmpty())
        .map(Clock::due)
        .min(Comparator.naturalOrder())
        .ifPresentOrElse(
            due -> answer.put("longestOverdue", due.toString()),
            () -> answer.putNull("longestOverdue"));
  }
}
