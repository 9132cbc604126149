package org.dutywatch.monitor.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dutywatch.monitor.domain.mark.Dimensions;

/**
 * The partial sums of all partitions: sheets by dimensions and source. Not safe for several
 * threads; the {@link Board} guards it.
 */
final class Sums {
  private final Map<Dimensions, Map<Source, Sheet>> sheets = new HashMap<>();

  /** Which sheet. */
  record Place(Dimensions dimensions, Source source) {}

  Sheet at(Place place) {
    return sheets
        .getOrDefault(place.dimensions(), Map.of())
        .getOrDefault(place.source(), Sheet.EMPTY);
  }

  /** Puts a sheet in the place of what was there; an empty one goes. */
  void put(Place place, Sheet sheet) {
    if (!sheet.isEmpty()) {
      sheets.computeIfAbsent(place.dimensions(), d -> new HashMap<>()).put(place.source(), sheet);
      return;
    }
    sheets.computeIfPresent(
        place.dimensions(),
        (dimensions, bySource) -> {
          bySource.remove(place.source());
          return bySource.isEmpty() ? null : bySource;
        });
  }

  /** Where a partition has sheets. */
  List<Place> placesOf(int partition) {
    List<Place> places = new ArrayList<>();
    sheets.forEach(
        (dimensions, bySource) ->
            bySource.keySet().stream()
                .filter(source -> source.partition() == partition)
                .forEach(source -> places.add(new Place(dimensions, source))));
    return places;
  }

  /** Counts the sheets of a slice, group by group, starting each from an empty tally. */
  <T extends Tally<T>> Divided<T> tally(Slice slice, Supplier<T> empty) {
    Map<List<String>, T> byGroup = new HashMap<>();
    sheets.forEach(
        (dimensions, bySource) -> {
          if (slice.authority().isEmpty()
              || slice.authority().get().equals(dimensions.authority())) {
            T tally = byGroup.computeIfAbsent(groupOf(dimensions, slice), g -> empty.get());
            bySource.forEach(tally::add);
          }
        });
    T total = empty.get();
    byGroup.values().forEach(total::addAll);
    return new Divided<>(total, slice.by().isEmpty() ? List.of() : listed(byGroup));
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
