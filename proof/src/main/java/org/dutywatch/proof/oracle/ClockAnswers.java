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
  static final Set<String> ASKED_OF_ALL = Set.of("at", "authority");
  static final Set<String> ASKED_OF_ONE = Set.of("at", "by", "authority");
  private static final String NEVER_OPEN = "dv-notification";

  private final Figures figures;
  private final WorkingDays calendar;

  ClockAnswers(Figures figures, WorkingDays calendar) {
    this.figures = figures;
    this.calendar = calendar;
  }

  ObjectNode all(Query query) {
    LocalDate at = query.date("at");
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("at", at.toString());
    ArrayNode clocks = answer.putArray("clocks");
    for (String id : figures.clocks().keySet()) {
      ObjectNode clock = clocks.addObject().put("clock", id).put("unit", figures.unit(id));
      putBands(clock.putObject("total"), open(id, at, query), at);
    }
    warn(answer, at);
    return answer;
  }

  ObjectNode one(String id, Query query) {
    LocalDate at = query.date("at");
    List<Clock> open = open(id, at, query);
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
    warn(answer, at);
    return answer;
  }

  /** If the first working day that is not soon were none, what is due then would be due soon. */
  private void warn(ObjectNode answer, LocalDate at) {
    Warning.put(answer, calendar.after(at, Band.SOON + 1));
  }

  private List<Clock> open(String id, LocalDate at, Query query) {
    return figures.clocks(id).stream()
        .filter(clock -> !id.equals(NEVER_OPEN) && clock.isOpenOn(at))
        .filter(clock -> query.lets(clock.dimensions()))
        .toList();
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
