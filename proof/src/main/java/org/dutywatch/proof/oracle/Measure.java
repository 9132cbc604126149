package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an indicator counts in a window. */
interface Measure {

  /** The items of a window, as seen today. */
  Stream<Item> in(Window window, LocalDate today);

  /** A measure of things that each fall on one date. */
  static Measure flow(Stream<Item> items) {
    NavigableMap<LocalDate, List<Item>> byDate =
        items.collect(Collectors.groupingBy(Item::on, TreeMap::new, Collectors.toList()));
    return (window, today) ->
        byDate.subMap(window.from(), true, window.to(), true).values().stream()
            .flatMap(Collection::stream);
  }
}
