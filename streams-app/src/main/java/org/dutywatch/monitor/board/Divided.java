package org.dutywatch.monitor.board;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was counted in all, and divided into groups.
 *
 * @param total of everything asked for
 * @param groups in code point order; empty where none were asked for
 */
record Divided<T>(T total, List<Group<T>> groups) {

  /** The groups' figures, without those that have nothing. */
  <F> List<Group<F>> groups(Function<T, F> figures, Predicate<F> something) {
    return groups.stream()
        .map(group -> new Group<>(group.values(), figures.apply(group.figures())))
        .filter(group -> something.test(group.figures()))
        .toList();
  }
}
