package org.dutywatch.monitor.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dutywatch.monitor.domain.mark.Dimensions;

/**
 * The partial sums of all partitions: sheets by dimensions and source, and what those of each
 * authority come to. Not safe for several threads; the {@link Board} guards it.
 */
final class Sums {
  private static final List<Dimension> BY_AUTHORITY = List.of(Dimension.AUTHORITY);

  private final Map<String, OfAuthority> authorities = new HashMap<>();
  private final Names names;

  /** Nothing yet; figures are divided by these names. */
  Sums(Names names) {
    this.names = names;
  }

  /** Which sheet. */
  record Place(Dimensions dimensions, Source source) {}

  /**
   * What is kept of one authority.
   *
   * @param sheets by dimensions and source
   * @param stretches what they come to, in the order of time
   */
  private record OfAuthority(
      Map<Dimensions, Map<Source, Sheet>> sheets, TreeMap<Integer, Stretch> stretches) {
    private static final OfAuthority NOTHING = new OfAuthority(Map.of(), new TreeMap<>());

    private boolean isEmpty() {
      return sheets.isEmpty() && stretches.isEmpty();
    }
  }

  private OfAuthority of(String authority) {
    return authorities.getOrDefault(authority, OfAuthority.NOTHING);
  }

  Sheet at(Place place) {
    return of(place.dimensions().authority())
        .sheets()
        .getOrDefault(place.dimensions(), Map.of())
        .getOrDefault(place.source(), Sheet.EMPTY);
  }

  Sheet stretch(Stretches.Key key) {
    Stretch stretch = of(key.authority()).stretches().get(key.number());
    return stretch == null ? Sheet.EMPTY : stretch.sheet();
  }

  /** Puts a sheet in the place of what was there; an empty one goes. */
  void put(Place place, Sheet sheet) {
    change(
        place.dimensions().authority(),
        of -> {
          Map<Source, Sheet> bySource =
              of.sheets().computeIfAbsent(place.dimensions(), d -> new HashMap<>());
          putOrRemove(bySource, place.source(), sheet, sheet.isEmpty());
          if (bySource.isEmpty()) {
            of.sheets().remove(place.dimensions());
          }
        });
  }

  /** Puts a stretch in the place of what was there; an empty one goes. */
  void put(Stretches.Key key, Stretch stretch) {
    change(
        key.authority(),
        of -> putOrRemove(of.stretches(), key.number(), stretch, stretch.sheet().isEmpty()));
  }

  private void change(String authority, Consumer<OfAuthority> change) {
    OfAuthority of =
        authorities.computeIfAbsent(
            authority, a -> new OfAuthority(new HashMap<>(), new TreeMap<>()));
    change.accept(of);
    if (of.isEmpty()) {
      authorities.remove(authority);
    }
  }

  private static <K, V> void putOrRemove(Map<K, V> map, K key, V value, boolean remove) {
    if (remove) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  /** Which authorities have sheets. */
  Set<String> authorities() {
    return authorities.keySet();
  }

  /** Every sheet with its source. */
  void forEachSheet(BiConsumer<Source, Sheet> each) {
    authorities
        .values()
        .forEach(of -> of.sheets().values().forEach(bySource -> bySource.forEach(each)));
  }

  /** Where a partition has sheets. */
  List<Place> placesOf(int partition) {
    List<Place> places = new ArrayList<>();
    for (OfAuthority of : authorities.values()) {
      of.sheets()
          .forEach(
              (dimensions, bySource) ->
                  bySource.keySet().stream()
                      .filter(source -> source.partition() == partition)
                      .forEach(source -> places.add(new Place(dimensions, source))));
    }
    return places;
  }

  /** Counts what there is in a slice, group by group, starting each from an empty tally. */
  <T extends Tally<T>> Divided<T> tally(Slice slice, Supplier<T> empty) {
    Map<List<String>, T> byGroup = new HashMap<>();
    Collection<String> asked =
        slice.authority().<Collection<String>>map(List::of).orElse(authorities.keySet());
    for (String authority : asked) {
      if (slice.isWithinAuthorities()) {
        addSheets(
            authority,
            dimensions -> holds(dimensions, slice),
            dimensions -> byGroup.computeIfAbsent(groupOf(dimensions, slice), g -> empty.get()));
      } else if (slice.by().isEmpty()) {
        addStretches(authority, () -> byGroup.computeIfAbsent(List.of(), g -> empty.get()));
      } else if (slice.by().equals(BY_AUTHORITY)) {
        addStretches(
            authority, () -> byGroup.computeIfAbsent(List.of(authority), g -> empty.get()));
      } else {
        addSheets(
            authority,
            dimensions -> true,
            dimensions -> byGroup.computeIfAbsent(groupOf(dimensions, slice), g -> empty.get()));
      }
    }
    T total = empty.get();
    byGroup.values().forEach(total::addAll);
    return new Divided<>(total, slice.by().isEmpty() ? List.of() : listed(byGroup));
  }

  private <T extends Tally<T>> void addStretches(String authority, Supplier<T> tally) {
    of(authority).stretches().values().forEach(stretch -> tally.get().add(stretch));
  }

  private <T extends Tally<T>> void addSheets(
      String authority, Predicate<Dimensions> asked, Function<Dimensions, T> tally) {
    of(authority)
        .sheets()
        .forEach(
            (dimensions, bySource) -> {
              Dimensions current = names.current(dimensions);
              if (asked.test(current)) {
                bySource.values().forEach(tally.apply(current)::add);
              }
            });
  }

  private boolean holds(Dimensions current, Slice slice) {
    return isIn(slice.locality(), Dimension.LOCALITY, current.locality())
        && isIn(slice.team(), Dimension.TEAM, current.team());
  }

  private boolean isIn(Optional<String> asked, Dimension dimension, String current) {
    return asked.map(code -> names.current(dimension, code).equals(current)).orElse(true);
  }

  private static List<String> groupOf(Dimensions dimensions, Slice slice) {
    return slice.by().stream().map(dimension -> dimension.of(dimensions)).toList();
  }

  private static <T> List<Group<T>> listed(Map<List<String>, T> byGroup) {
    return byGroup.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(new CodePointOrder()))
        .map(entry -> new Group<>(entry.getKey(), entry.getValue()))
        .toList();
  }
}
