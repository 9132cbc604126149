package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Durations.Summary;
import org.dutywatch.monitor.board.Group;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course;

/** The parts that answers with figures have in common. What has no value is written as null. */
final class FigureJson {
  private FigureJson() {}

  /** The word of the contract for a basis, or for which way is better. */
  static String label(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** The word of the contract for what a clock counts. */
  static String unit(Course clock) {
    return clock.inWorkingDays() ? "working-days" : "days";
  }

  /** How long a clock may run. */
  static void put(ObjectNode node, Allowance allowance) {
    if (allowance instanceof Allowance.WorkingDays days) {
      node.put("count", days.count()).put("unit", "working-days");
    } else if (allowance instanceof Allowance.Days days) {
      node.put("count", days.count()).put("unit", "days");
    } else if (allowance instanceof Allowance.Months months) {
      node.put("count", months.count()).put("unit", "months");
    }
  }

  static void put(ObjectNode node, Share share) {
    node.put("numerator", share.numerator());
    if (share.denominator().isPresent()) {
      node.put("denominator", share.denominator().getAsLong());
    } else {
      node.putNull("denominator");
    }
    if (share.value().isPresent()) {
      node.put("value", share.value().getAsDouble());
    } else {
      node.putNull("value");
    }
  }

  static void put(ObjectNode node, Bands bands) {
    node.put("open", bands.open())
        .put("onTrack", bands.onTrack())
        .put("dueSoon", bands.dueSoon())
        .put("dueToday", bands.dueToday())
        .put("overdue", bands.overdue());
  }

  static void put(ObjectNode node, Summary summary) {
    node.put("count", summary.count());
    put(node, "median", summary.median());
    put(node, "p90", summary.p90());
  }

  static void put(ObjectNode node, String name, OptionalInt number) {
    if (number.isPresent()) {
      node.put(name, number.getAsInt());
    } else {
      node.putNull(name);
    }
  }

  static void putWindow(ObjectNode node, String name, Span window) {
    putDays(node.putObject("window").put("name", name), window);
  }

  static void putDays(ObjectNode node, Span days) {
    node.put("from", days.from().toString()).put("to", days.to().toString());
  }

  /** The groups, where they were asked for. */
  static <T> void putGroups(
      ObjectNode node, Slice slice, List<Group<T>> groups, BiConsumer<ObjectNode, T> put) {
    if (slice.by().isEmpty()) {
      return;
    }
    ArrayNode array = node.putArray("groups");
    for (Group<T> group : groups) {
      ObjectNode entry = array.addObject();
      int place = 0;
      for (Dimension dimension : slice.by()) {
        entry.put(dimension.label(), group.values().get(place++));
      }
      put.accept(entry, group.figures());
    }
  }
}
