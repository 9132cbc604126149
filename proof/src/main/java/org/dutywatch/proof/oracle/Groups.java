package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Divides things by dimensions. */
final class Groups {
  private static final Comparator<List<String>> BY_CODE_POINT =
      (one, other) -> {
        int order = 0;
        for (int i = 0; order == 0 && i < one.size(); i++) {
          order = Texts.compare(one.get(i), other.get(i));
        }
        return order;
      };

  private Groups() {}

  /** One object for each group there is: its dimensions, and what the figure puts there. */
  static <T> ArrayNode of(
      List<T> things,
      Function<T, Dimensions> dimensions,
      List<String> by,
      BiConsumer<ObjectNode, List<T>> figure) {
    SortedMap<List<String>, List<T>> groups = new TreeMap<>(BY_CODE_POINT);
    for (T thing : things) {
      List<String> values = by.stream().map(dimensions.apply(thing)::value).toList();
      groups.computeIfAbsent(values, key -> new ArrayList<>()).add(thing);
    }
    ArrayNode answer = JsonNodeFactory.instance.arrayNode();
    groups.forEach(
        (values, group) -> {
          ObjectNode entry = answer.addObject();
          for (int i = 0; i < values.size(); i++) {
            entry.put(by.get(i), values.get(i));
          }
          figure.accept(entry, group);
        });
    return answer;
  }
}
