package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The difference of two states of the live board. */
final class LiveChange {
  /** The parts of the board whose entries change one by one. */
  static final List<String> SECTIONS =
      List.of("windows", "clocks", "indicators", "durations", "feeds", "quality");

  private static final List<String> ALWAYS_THERE = List.of("now", "sentAt", "position");

  /** Time passes without the board changing. */
  private static final List<String> NO_CHANGE = List.of("now", "sentAt");

  private LiveChange() {}

  /**
   * What is not as it was: plain values, and of each section the entries, null where one is gone;
   * beside them always what time it is, and the position. Empty where only time has passed.
   */
  static Optional<ObjectNode> between(ObjectNode before, ObjectNode after) {
    ObjectNode change = Answers.object();
    boolean changed = false;
    for (Map.Entry<String, JsonNode> field : after.properties()) {
      String name = field.getKey();
      boolean same = field.getValue().equals(before.get(name));
      changed |= !same && !NO_CHANGE.contains(name);
      if (!same && SECTIONS.contains(name)) {
        change.set(name, entries(before.withObjectProperty(name), (ObjectNode) field.getValue()));
      } else if (!same || ALWAYS_THERE.contains(name)) {
        change.set(name, field.getValue());
      }
    }
    return changed ? Optional.of(change) : Optional.empty();
  }

  private static ObjectNode entries(ObjectNode before, ObjectNode after) {
    ObjectNode changed = Answers.object();
    for (Map.Entry<String, JsonNode> entry : after.properties()) {
      if (!entry.getValue().equals(before.get(entry.getKey()))) {
        changed.set(entry.getKey(), entry.getValue());
      }
    }
    Set<String> gone = new TreeSet<>();
    before.fieldNames().forEachRemaining(gone::add);
    after.fieldNames().forEachRemaining(gone::remove);
    gone.forEach(changed::putNull);
    return changed;
  }
}
