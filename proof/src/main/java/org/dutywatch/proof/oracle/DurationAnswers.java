package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers how long the clocks that stopped in a window took. */
final class DurationAnswers {
  static final Set<String> ASKED = Set.of("window", "from", "to", "by", "authority");

  private final Figures figures;
  private final WorkingDays calendar;

  DurationAnswers(Figures figures, WorkingDays calendar) {
    this.figures = figures;
    this.calendar = calendar;
  }

  /** What one clock took. */
  private record Taken(int length, boolean inTime, Dimensions dimensions) {}

  ObjectNode one(String id, Query query) {
    List<Clock> clocks = figures.clocks(id);
    boolean workingDays = figures.countsWorkingDays(id);
    Window window = query.window();
    List<Taken> taken =
        clocks.stream()
            .filter(clock -> clock.stoppedOn().filter(window::contains).isPresent())
            .filter(clock -> query.lets(clock.dimensions()))
            .map(clock -> taken(clock, workingDays))
            .toList();
    ObjectNode answer =
        JsonNodeFactory.instance.objectNode().put("clock", id).put("unit", figures.unit(id));
    window.put(answer);
    putPercentiles(answer, taken);
    putHistogram(answer.putArray("histogram"), taken);
    if (query.asksBy()) {
      answer.set(
          "groups",
          Groups.of(taken, Taken::dimensions, query.by(), DurationAnswers::putPercentiles));
    }
    if (workingDays) {
      Warning.put(answer, window.to());
    }
    return answer;
  }

  private Taken taken(Clock clock, boolean workingDays) {
    int length =
        workingDays
            ? calendar.between(clock.start(), clock.stoppedOn().get())
            : (int) ChronoUnit.DAYS.between(clock.start(), clock.stoppedOn().get());
    return new Taken(length, clock.stoppedInTime(), clock.dimensions());
  }

  private static void putPercentiles(ObjectNode answer, List<Taken> taken) {
    int[] lengths = taken.stream().mapToInt(Taken::length).sorted().toArray();
    answer.put("count", lengths.length);
    if (lengths.length == 0) {
      answer.putNull("median").putNull("p90");
    } else {
      answer
          .put("median", lengths[rank(50, lengths.length) - 1])
          .put("p90", lengths[rank(90, lengths.length) - 1]);
    }
  }

  /** The nearest rank of a percentile among so many, from 1. */
  private static int rank(int percentile, int count) {
    return (int) ((percentile * (long) count + 99) / 100);
  }

  private static void putHistogram(ArrayNode histogram, List<Taken> taken) {
    taken.stream()
        .collect(Collectors.groupingBy(Taken::length, TreeMap::new, Collectors.toList()))
        .forEach(
            (length, same) ->
                histogram
                    .addObject()
                    .put("length", length)
                    .put("count", same.size())
                    .put("inTime", (int) same.stream().filter(Taken::inTime).count()));
  }
}
