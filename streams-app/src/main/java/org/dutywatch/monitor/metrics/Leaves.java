package org.dutywatch.monitor.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.Group;
import org.dutywatch.monitor.board.Slice;

/**
 * Decides which localities have series of their own. Of an authority with too many the largest
 * have, and the rest are one leaf. Large is what has many marks on the board since the beginning,
 * by powers of two; of one power the names decide. So a locality changes sides only when it has
 * doubled, not whenever two that are about as large overtake each other, and every instance, after
 * every restart, chooses the same.
 */
final class Leaves {
  /** What the rest of the localities is called. */
  static final String OTHER = "other";

  /** How the board is asked, to find out what there is. */
  static final Slice EVERYWHERE =
      new Slice(List.of(Dimension.AUTHORITY, Dimension.LOCALITY), Optional.empty());

  private static final Slice BY_AUTHORITY =
      new Slice(List.of(Dimension.AUTHORITY), Optional.empty());

  private final boolean byLocality;
  private final Map<List<String>, Leaf> leafOf = new HashMap<>();
  private final SortedSet<Leaf> all = new TreeSet<>();
  private final SortedMap<String, Integer> folded = new TreeMap<>();

  /** The leaves of a board. */
  static Leaves of(Figures figures, Extent extent) {
    SortedSet<String> authorities = figures.authorities();
    if (exportsLocalities(authorities.size(), extent)) {
      return new Leaves(figures.marks(EVERYWHERE), extent);
    }
    // How large they are is of no matter, and of many it would take long to find out.
    return new Leaves(
        authorities.stream().map(authority -> new Group<>(List.of(authority), 0L)).toList(),
        extent);
  }

  /**
   * The leaves of a board.
   *
   * @param marks how many marks there are {@link #EVERYWHERE}
   */
  Leaves(List<Group<Long>> marks, Extent extent) {
    Map<String, List<Group<Long>>> byAuthority = new TreeMap<>();
    for (Group<Long> group : marks) {
      byAuthority.computeIfAbsent(group.values().get(0), a -> new ArrayList<>()).add(group);
    }
    byLocality = exportsLocalities(byAuthority.size(), extent);
    if (byLocality) {
      byAuthority.forEach((authority, places) -> divide(authority, places, extent.localities()));
    } else {
      byAuthority.keySet().forEach(a -> enter(List.of(a), new Leaf(a, Optional.empty())));
    }
  }

  private static boolean exportsLocalities(int authorities, Extent extent) {
    return extent.localities() > 0 && authorities <= extent.localitiesUpToAuthorities();
  }

  private void divide(String authority, List<Group<Long>> places, int most) {
    List<Group<Long>> largestFirst =
        places.stream()
            .sorted(
                Comparator.comparingInt((Group<Long> place) -> doublings(place.figures()))
                    .reversed()
                    .thenComparing(place -> place.values().get(1)))
            .toList();
    for (int i = 0; i < largestFirst.size(); i++) {
      List<String> place = largestFirst.get(i).values();
      enter(place, new Leaf(authority, Optional.of(i < most ? place.get(1) : OTHER)));
    }
    folded.put(authority, Math.max(0, places.size() - most));
  }

  private static int doublings(long marks) {
    return Long.SIZE - Long.numberOfLeadingZeros(marks);
  }

  private void enter(List<String> place, Leaf leaf) {
    leafOf.put(place, leaf);
    all.add(leaf);
  }

  /** How the board is asked for figures of the leaves. */
  Slice slice() {
    return byLocality ? EVERYWHERE : BY_AUTHORITY;
  }

  /** How many localities of each authority are in the rest; empty where none are exported. */
  SortedMap<String, Integer> folded() {
    return folded;
  }

  /**
   * Figures by leaf; every leaf has some.
   *
   * @param groups the board's groups of {@link #slice()}
   * @param figures the figures of a group
   * @param none what a leaf has that no group belongs to
   */
  <G, F> SortedMap<Leaf, F> gather(
      List<Group<G>> groups, Function<G, F> figures, F none, BinaryOperator<F> sum) {
    SortedMap<Leaf, F> gathered = new TreeMap<>();
    all.forEach(leaf -> gathered.put(leaf, none));
    for (Group<G> group : groups) {
      gathered.merge(leafOf.get(group.values()), figures.apply(group.figures()), sum);
    }
    return gathered;
  }
}
