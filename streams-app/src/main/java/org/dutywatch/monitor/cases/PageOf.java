package org.dutywatch.monitor.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Keeps the first of what comes in any order: as many as a page has, and one more. */
final class PageOf<T> {
  private final int limit;
  private final Function<T, byte[]> place;
  private final SortedMap<byte[], T> first = new TreeMap<>(Arrays::compareUnsigned);

  /**
   * Nothing yet.
   *
   * @param limit how many a page has at most
   * @param place where one lies in the order
   */
  PageOf(int limit, Function<T, byte[]> place) {
    this.limit = limit;
    this.place = place;
  }

  void keep(T one) {
    first.put(place.apply(one), one);
    if (first.size() > limit + 1) {
      first.remove(first.lastKey());
    }
  }

  /** What was kept, the one more included, in order. */
  List<T> kept() {
    return List.copyOf(first.values());
  }

  /** What is on the page, in order. */
  List<T> page() {
    return first.values().stream().limit(limit).toList();
  }

  /** The place after which the next page begins; empty where this is the last. */
  Optional<byte[]> next() {
    List<T> page = page();
    return first.size() > page.size()
        ? Optional.of(place.apply(page.get(page.size() - 1)))
        : Optional.empty();
  }
}
