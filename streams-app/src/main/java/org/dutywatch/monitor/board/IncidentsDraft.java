package org.dutywatch.monitor.board;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.board.IncidentDay.Held;

/**
 * The next state of the incidents, worked out beside them as a {@link Draft} of the sums is: what
 * is suspected, of the days that changed and of those after them alone.
 */
final class IncidentsDraft {
  private final Incidents incidents;

  /** By day what became of the incidents of notifications; empty where one is told of no longer. */
  private final Map<IncidentDay.Key, Map<RecordId, Optional<Held>>> told = new HashMap<>();

  IncidentsDraft(Incidents incidents) {
    this.incidents = incidents;
  }

  /** Works an update in, on top of those before it. */
  void enter(PartialUpdate update) {
    if (update.fromTheBeginning()) {
      clear(update.partition());
    }
    update
        .incidents()
        .forEach(
            (place, incident) ->
                tell(
                    new IncidentDay.Key(place.notification().authority(), place.epochDay()),
                    place.notification(),
                    incident.map(it -> new Held(update.partition(), it))));
  }

  private void tell(IncidentDay.Key day, RecordId notification, Optional<Held> held) {
    told.computeIfAbsent(day, key -> new HashMap<>()).put(notification, held);
  }

  private void clear(int partition) {
    told.values()
        .forEach(
            day -> day.replaceAll((of, held) -> held.filter(it -> it.partition() != partition)));
    for (IncidentDay.Key day : incidents.days()) {
      for (Held held : incidents.on(day).held(day)) {
        if (held.partition() == partition) {
          tell(day, held.incident().notification(), Optional.empty());
        }
      }
    }
  }

  /** What it comes to, to be put in place. Nothing is entered any more. */
  Runnable done() {
    Map<IncidentDay.Key, IncidentDay> changed = new HashMap<>();
    told.forEach((key, of) -> changed.put(key, incidents.on(key).with(key, of)));
    Set<IncidentDay.Key> touched = new HashSet<>(changed.keySet());
    changed.keySet().forEach(key -> touched.add(key.plusDays(1)));
    Map<IncidentDay.Key, IncidentDay> next = new HashMap<>();
    for (IncidentDay.Key key : touched) {
      IncidentDay day = changed.getOrDefault(key, incidents.on(key));
      IncidentDay.Key before = key.plusDays(-1);
      IncidentDay dayBefore = changed.getOrDefault(before, incidents.on(before));
      int suspected = day.isEmpty() ? 0 : Incidents.suspected(key, day, dayBefore).size();
      next.put(key, day.suspecting(suspected));
    }
    return () -> next.forEach(incidents::put);
  }
}
