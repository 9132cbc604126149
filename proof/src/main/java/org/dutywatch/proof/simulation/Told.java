package org.dutywatch.proof.simulation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.Durations.Summary;
import org.dutywatch.monitor.board.Group;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.board.Slice;

/** What the board tells, in the words of the contract: the figures alone, without what is asked. */
final class Told {
  private Told() {}

  static ObjectNode indicator(IndicatorFigures figures, Slice slice) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    ObjectNode total = told.putObject("total");
    put(total, figures.total());
    figures
        .families()
        .ifPresent(
            families ->
                total
                    .put("siblingGroups", families.siblingGroups())
                    .put("largestSiblingGroup", families.largestSiblingGroup()));
    groups(told, slice, figures.groups(), Told::put);
    told.putNull("interval");
    figures
        .interval()
        .ifPresent(
            interval ->
                told.putObject("interval").put("low", interval.low()).put("high", interval.high()));
    return told;
  }

  static ObjectNode clock(ClockFigures figures, Slice slice, boolean today) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    put(told.putObject("total"), figures.total());
    groups(told, slice, figures.groups(), Told::put);
    if (today) {
      told.put("longestOverdue", figures.longestOverdue().map(LocalDate::toString).orElse(null));
    }
    return told;
  }

  static ObjectNode durations(Durations durations, Slice slice) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    put(told, durations.total());
    ArrayNode histogram = told.putArray("histogram");
    durations
        .histogram()
        .forEach(
            length ->
                histogram
                    .addObject()
                    .put("length", length.length())
                    .put("count", length.count())
                    .put("inTime", length.inTime()));
    groups(told, slice, durations.groups(), Told::put);
    return told;
  }

  private static void put(ObjectNode node, Share share) {
    OptionalLong denominator = share.denominator();
    OptionalDouble value = share.value();
    node.put("numerator", share.numerator());
    node.put("denominator", denominator.isPresent() ? denominator.getAsLong() : null);
    node.put("value", value.isPresent() ? value.getAsDouble() : null);
  }

  private static void put(ObjectNode node, Bands bands) {
    node.put("open", bands.open())
        .put("onTrack", bands.onTrack())
        .put("dueSoon", bands.dueSoon())
        .put("dueToday", bands.dueToday())
        .put("overdue", bands.overdue());
  }

  private static void put(ObjectNode node, Summary summary) {
    node.put("count", summary.count());
    put(node, "median", summary.median());
    put(node, "p90", summary.p90());
  }

  private static void put(ObjectNode node, String name, OptionalInt number) {
    node.put(name, number.isPresent() ? Integer.valueOf(number.getAsInt()) : null);
  }

  private static <T> void groups(
      ObjectNode told, Slice slice, List<Group<T>> groups, BiConsumer<ObjectNode, T> put) {
    if (slice.by().isEmpty()) {
      return;
    }
    ArrayNode array = told.putArray("groups");
    for (Group<T> group : groups) {
      ObjectNode entry = array.addObject();
      for (int i = 0; i < slice.by().size(); i++) {
        entry.put(slice.by().get(i).label(), group.values().get(i));
      }
      put.accept(entry, group.figures());
    }
  }
}
