package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Answers what an indicator is in a window, or in a series of them. */
final class IndicatorAnswers {
  static final Set<String> ASKED_OF_ONE =
      Set.of("window", "from", "to", "by", "basis", "authority");
  static final Set<String> ASKED_OF_SERIES =
      Set.of("from", "to", "step", "by", "basis", "authority");

  private final Figures figures;
  private final String id;
  private final Indicator indicator;

  IndicatorAnswers(Figures figures, String id) {
    this.figures = figures;
    this.id = id;
    this.indicator = figures.indicator(id);
  }

  ObjectNode one(Query query) {
    Window window = query.window();
    List<Item> items = items(window, query);
    ObjectNode answer = start(query);
    window.put(answer);
    ObjectNode total = answer.putObject("total");
    putFigure(total, items);
    if (id.equals("repeat-cp-plan") && !query.asksBy() && !query.asksAuthority()) {
      putSiblings(total, figures.siblingGroups(window));
    }
    putGroups(answer, items, query);
    figures
        .target(id)
        .ifPresentOrElse(target -> answer.put("target", target), () -> answer.putNull("target"));
    Wilson.put(answer, numerator(items), indicator.share() ? items.size() : 0);
    warn(answer, window);
    return answer;
  }

  ObjectNode series(Query query) {
    String step = query.text("step", "month");
    ObjectNode answer = start(query).put("step", step);
    ArrayNode points = answer.putArray("points");
    Window span = query.span();
    for (Window window : span.steps(step)) {
      List<Item> items = items(window, query);
      ObjectNode point =
          points
              .addObject()
              .put("from", window.from().toString())
              .put("to", window.to().toString());
      putFigure(point, items);
      putGroups(point, items, query);
    }
    warn(answer, span);
    return answer;
  }

  private void warn(ObjectNode answer, Window window) {
    if (figures.countsWorkingDays(id)) {
      Warning.put(answer, window.to());
    }
  }

  private ObjectNode start(Query query) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("indicator", id);
    return indicator.due().isPresent()
        ? answer.put("basis", basis(query))
        : answer.putNull("basis");
  }

  private static String basis(Query query) {
    String basis = query.text("basis", "completed");
    if (!basis.equals("completed") && !basis.equals("due")) {
      throw new IllegalArgumentException("basis: completed or due");
    }
    return basis;
  }

  private List<Item> items(Window window, Query query) {
    boolean due = basis(query).equals("due") && indicator.due().isPresent();
    Measure measure = due ? indicator.due().get() : indicator.usual();
    Stream<Item> items = measure.in(window, query.today());
    return items.filter(item -> query.lets(item.dimensions())).toList();
  }

  private void putGroups(ObjectNode answer, List<Item> items, Query query) {
    if (query.asksBy()) {
      List<Item> shown =
          items.stream().filter(item -> indicator.share() || item.numerator() > 0).toList();
      answer.set("groups", Groups.of(shown, Item::dimensions, query.by(), this::putFigure));
    }
  }

  private void putFigure(ObjectNode answer, List<Item> items) {
    answer.put("numerator", numerator(items));
    if (!indicator.share()) {
      answer.putNull("denominator").putNull("value");
      return;
    }
    answer.put("denominator", items.size());
    if (items.isEmpty()) {
      answer.putNull("value");
    } else {
      answer.put("value", numerator(items) / (double) items.size());
    }
  }

  private static int numerator(List<Item> items) {
    return items.stream().mapToInt(Item::numerator).sum();
  }

  private static void putSiblings(ObjectNode total, Collection<Long> groups) {
    total
        .put("siblingGroups", groups.size())
        .put("largestSiblingGroup", groups.stream().mapToInt(Long::intValue).max().orElse(0));
  }
}
