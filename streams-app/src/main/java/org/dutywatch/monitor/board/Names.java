package org.dutywatch.monitor.board;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.monitor.domain.mark.Dimensions;

/**
 * What councils, localities, teams and agencies are called, in the order in which they are shown,
 * and what became of those that are no more. Of the latter figures are counted under their
 * successor, so that a renamed or merged team keeps its history. Immutable.
 */
public final class Names {
  /** Everything goes by its code. */
  public static final Names NONE = new Names(Map.of());

  private final Map<Dimension, List<Name>> listed;
  private final Map<Dimension, Map<String, String>> became = new EnumMap<>(Dimension.class);

  /**
   * What one is called.
   *
   * @param code as it stands in the events
   * @param name for people
   * @param successor the code of what took its place; absent where it still is
   */
  public record Name(String code, String name, Optional<String> successor) {}

  /**
   * Names.
   *
   * @param listed by what they name, in the order in which they are shown
   * @throws IllegalArgumentException where successors go in a circle
   */
  public Names(Map<Dimension, List<Name>> listed) {
    this.listed = Map.copyOf(listed);
    listed.forEach((dimension, names) -> became.put(dimension, lastOf(names)));
    became.values().removeIf(Map::isEmpty);
  }

  private static Map<String, String> lastOf(List<Name> names) {
    Map<String, String> next = new HashMap<>();
    names.forEach(name -> name.successor().ifPresent(to -> next.put(name.code(), to)));
    Map<String, String> last = new HashMap<>();
    for (String code : next.keySet()) {
      Set<String> passed = new HashSet<>();
      String at = code;
      while (next.containsKey(at)) {
        if (!passed.add(at)) {
          throw new IllegalArgumentException("successors go in a circle from " + code);
        }
        at = next.get(at);
      }
      last.put(code, at);
    }
    return last;
  }

  /** The names of one dimension, in the order in which they are shown. */
  public List<Name> of(Dimension dimension) {
    return listed.getOrDefault(dimension, List.of());
  }

  /** What something is counted under: itself, or what became of it. */
  public String current(Dimension dimension, String code) {
    Map<String, String> successors = became.get(dimension);
    return successors == null ? code : successors.getOrDefault(code, code);
  }

  /** What a case is counted under. */
  public Dimensions current(Dimensions of) {
    return became.isEmpty()
        ? of
        : new Dimensions(
            of.authority(),
            current(Dimension.LOCALITY, of.locality()),
            current(Dimension.TEAM, of.team()),
            current(Dimension.AGENCY, of.agency()));
  }
}
