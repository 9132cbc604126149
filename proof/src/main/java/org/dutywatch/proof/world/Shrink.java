package org.dutywatch.proof.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds a smallest part of a list that still shows a fault (delta debugging). */
public final class Shrink {
  private Shrink() {}

  /**
   * The part of a list from which no single element can be taken without losing the fault, in its
   * order.
   *
   * @param all a list that shows the fault
   * @param fails whether a list shows the fault; asked again and again
   * @throws IllegalArgumentException where the whole list does not show it
   */
  public static <T> List<T> toSmallest(List<T> all, Predicate<List<T>> fails) {
    if (!fails.test(all)) {
      throw new IllegalArgumentException("the whole list does not fail");
    }
    List<T> smallest = List.copyOf(all);
    int size = Math.max(1, smallest.size() / 2);
    while (size > 0) {
      List<T> smaller = withoutParts(smallest, size, fails);
      boolean again = size == 1 && smaller.size() < smallest.size();
      smallest = smaller;
      size = again ? 1 : size / 2;
    }
    return smallest;
  }

  /** Takes out every part of this size that is not needed, from the end to the beginning. */
  private static <T> List<T> withoutParts(List<T> list, int size, Predicate<List<T>> fails) {
    List<T> kept = list;
    for (int end = list.size(); end > 0; end -= size) {
      List<T> less = new ArrayList<>(kept.subList(0, Math.max(0, end - size)));
      less.addAll(kept.subList(end, kept.size()));
      if (fails.test(less)) {
        kept = List.copyOf(less);
      }
    }
    return kept;
  }
}
