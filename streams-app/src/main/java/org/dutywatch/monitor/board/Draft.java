package org.dutywatch.monitor.board;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dutywatch.monitor.board.Sums.Place;
import org.dutywatch.monitor.domain.mark.Counts;

/**
 * The next state of the sums, worked out beside them, so that readers are held up only while it is
 * put in place. Used by the publishing thread alone.
 */
final class Draft {
  private final Sums sums;
  private final Map<Place, Sheet> changed = new HashMap<>();

  Draft(Sums sums) {
    this.sums = sums;
  }

  /** Works an update in, on top of those before it. */
  void enter(PartialUpdate update) {
    if (update.fromTheBeginning()) {
      clear(update.partition());
    }
    rowsByPlace(update)
        .forEach(
            (place, days) -> {
              Sheet before = changed.containsKey(place) ? changed.get(place) : sums.at(place);
              changed.put(place, before.with(days));
            });
  }

  private void clear(int partition) {
    changed.keySet().removeIf(place -> place.source().partition() == partition);
    sums.placesOf(partition).forEach(place -> changed.put(place, Sheet.EMPTY));
  }

  private static Map<Place, SortedMap<Integer, Counts>> rowsByPlace(PartialUpdate update) {
    Map<Place, SortedMap<Integer, Counts>> byPlace = new HashMap<>();
    update
        .rows()
        .forEach(
            (row, counts) -> {
              Source source = new Source(update.partition(), row.type(), row.family());
              byPlace
                  .computeIfAbsent(new Place(row.dimensions(), source), place -> new TreeMap<>())
                  .put(row.epochDay(), counts);
            });
    return byPlace;
  }

  /** What it comes to, to be put in place. Nothing is entered any more. */
  Runnable done() {
    Stretches stretches = new Stretches();
    changed.forEach(
        (place, sheet) -> stretches.enter(place.dimensions().authority(), sums.at(place), sheet));
    Map<Stretches.Key, Stretch> totals = stretches.onTopOf(sums);
    return () -> {
      changed.forEach(sums::put);
      totals.forEach(sums::put);
    };
  }
}
