package org.dutywatch.monitor.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutywatch.monitor.board.IncidentDay.Held;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.Incident;
import org.dutywatch.monitor.domain.quality.SuspectedDuplicates;

/**
 * The incidents that notifications of all partitions tell of. Notifications lie in the partitions
 * by themselves, so only here their children meet. Not safe for several threads; the {@link Board}
 * guards it.
 */
final class Incidents {
  private final Map<String, OfAuthority> authorities = new HashMap<>();

  private static final class OfAuthority {
    private final NavigableMap<Integer, IncidentDay> days = new TreeMap<>();
    private long suspected;
  }

  IncidentDay on(IncidentDay.Key day) {
    OfAuthority of = authorities.get(day.authority());
    return of == null ? IncidentDay.EMPTY : of.days.getOrDefault(day.epochDay(), IncidentDay.EMPTY);
  }

  /** Puts a day in the place of what was there; an empty one goes. */
  void put(IncidentDay.Key key, IncidentDay day) {
    OfAuthority of = authorities.computeIfAbsent(key.authority(), a -> new OfAuthority());
    IncidentDay before =
        day.isEmpty() ? of.days.remove(key.epochDay()) : of.days.put(key.epochDay(), day);
    of.suspected += day.suspected() - (before == null ? 0 : before.suspected());
    if (of.days.isEmpty()) {
      authorities.remove(key.authority());
    }
  }

  /** All days that have incidents. */
  List<IncidentDay.Key> days() {
    List<IncidentDay.Key> days = new ArrayList<>();
    authorities.forEach(
        (authority, of) ->
            of.days.keySet().forEach(day -> days.add(new IncidentDay.Key(authority, day))));
    return days;
  }

  /** How many notifications are suspected to be duplicates, of one authority or of all. */
  long suspected(Optional<String> authority) {
    return asked(authority).mapToLong(each -> authorities.get(each).suspected).sum();
  }

  /** The last day up to one on which there was the incident of a suspected duplicate. */
  Optional<LocalDate> lastSuspected(Optional<String> authority, LocalDate upTo) {
    return asked(authority)
        .flatMap(
            each ->
                authorities
                    .get(each)
                    .days
                    .headMap(Math.toIntExact(upTo.toEpochDay()), true)
                    .descendingMap()
                    .entrySet()
                    .stream()
                    .filter(day -> day.getValue().suspected() > 0)
                    .limit(1))
        .map(Map.Entry::getKey)
        .max(Integer::compare)
        .map(LocalDate::ofEpochDay);
  }

  private Stream<String> asked(Optional<String> authority) {
    return authority
        .map(Stream::of)
        .orElseGet(() -> authorities.keySet().stream())
        .filter(authorities::containsKey);
  }

  /** The suspected duplicates of a partition whose incident was on a day. */
  List<Finding> suspected(int partition, Optional<String> authority, LocalDate day) {
    int epochDay = Math.toIntExact(day.toEpochDay());
    return asked(authority)
        .map(each -> new IncidentDay.Key(each, epochDay))
        .filter(key -> on(key).suspected() > 0)
        .flatMap(key -> ofPartition(partition, key))
        .toList();
  }

  private Stream<Finding> ofPartition(int partition, IncidentDay.Key key) {
    Set<String> own =
        on(key).held(key).stream()
            .filter(it -> it.partition() == partition)
            .map(it -> it.incident().notification().subject())
            .collect(Collectors.toSet());
    return suspected(key, on(key), on(key.plusDays(-1))).stream()
        .filter(finding -> own.contains(finding.record().subject()));
  }

  /** The suspected duplicates of a day, by the incidents of that day and of the one before it. */
  static List<Finding> suspected(IncidentDay.Key key, IncidentDay day, IncidentDay dayBefore) {
    List<Incident> incidents = new ArrayList<>();
    Stream.concat(dayBefore.held(key.plusDays(-1)).stream(), day.held(key).stream())
        .map(Held::incident)
        .forEach(incidents::add);
    return SuspectedDuplicates.on(key.epochDay(), incidents);
  }
}
