package org.dutywatch.monitor.notify;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dutywatch.events.Notice;
import org.dutywatch.monitor.notify.Timetable.Release;

/** What was read for a channel and not told yet. For one thread. */
public final class Tray {
  private final Channel channel;
  private final TreeMap<Slot, TreeMap<Place, Notice>> slots = new TreeMap<>(Slot.ORDER);
  private final Map<Integer, TreeSet<Long>> held = new HashMap<>();
  private int size;

  /** An empty one. */
  public Tray(Channel channel) {
    this.channel = channel;
  }

  /** Where a notice was read. Earlier ones come first. */
  public record Place(Instant arrival, int partition, long offset) {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::arrival)
            .thenComparing(Place::partition)
            .thenComparing(Place::offset);
  }

  /** What goes together: the notices of one team and time, or a single one, by its place. */
  private record Slot(Release release, String authority, String team, Optional<Place> alone) {
    private static final Comparator<Slot> ORDER =
        Comparator.comparing((Slot slot) -> slot.release().at())
            .thenComparing(slot -> slot.release().together())
            .thenComparing(Slot::authority)
            .thenComparing(Slot::team)
            .thenComparing(
                Slot::alone, Comparator.comparing(place -> place.orElse(null), nullsFirst()));

    private static Comparator<Place> nullsFirst() {
      return Comparator.nullsFirst(Place.ORDER);
    }

    private static Slot of(Notice notice, Place place, Release release) {
      return release.together()
          ? new Slot(release, notice.authority(), notice.team(), Optional.empty())
          : new Slot(release, "", "", Optional.of(place));
    }
  }

  /**
   * A message that is to be delivered, and where its notices were read.
   *
   * @param places to be given back by {@link #done}
   */
  public record Next(Message message, Set<Place> places) {}

  /** Takes a notice in, where the channel is told of such. */
  public void add(Place place, Notice notice) {
    if (channel.selection().takes(notice)) {
      Slot slot = Slot.of(notice, place, channel.timetable().of(place.arrival()));
      slots.computeIfAbsent(slot, s -> new TreeMap<>(Place.ORDER)).put(place, notice);
      held.computeIfAbsent(place.partition(), p -> new TreeSet<>()).add(place.offset());
      size++;
    }
  }

  /**
   * What is to be delivered now, the earliest first; empty where nothing is.
   *
   * @param read everything that arrived before this was taken in, so that a digest of that time is
   *     whole
   * @param quiet notices of which nobody is to be told any more; they leave the tray
   */
  public Optional<Next> next(Instant now, Instant read, Predicate<Notice> quiet) {
    if (!channel.timetable().open(now)) {
      return Optional.empty();
    }
    while (!slots.isEmpty() && due(slots.firstKey(), now, read)) {
      Slot slot = slots.firstKey();
      drop(slot, place -> quiet.test(slots.get(slot).get(place)));
      if (slots.containsKey(slot)) {
        return Optional.of(next(slot));
      }
    }
    return Optional.empty();
  }

  private static boolean due(Slot slot, Instant now, Instant read) {
    Instant at = slot.release().at();
    return !at.isAfter(now) && (!slot.release().together() || !at.isAfter(read));
  }

  private Next next(Slot slot) {
    TreeMap<Place, Notice> first = new TreeMap<>(Place.ORDER);
    slots.get(slot).entrySet().stream()
        .limit(channel.most())
        .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
    Message message = new Message(slot.release().together(), first.values().stream().toList());
    return new Next(message, Set.copyOf(first.keySet()));
  }

  /** Lets go of what has been delivered; nothing was taken in since it was handed out. */
  public void done(Next delivered) {
    drop(slots.firstKey(), delivered.places()::contains);
  }

  /** Lets go of what was read of a partition, because others see to it from now on. */
  public void forget(int partition) {
    for (Slot slot : List.copyOf(slots.keySet())) {
      drop(slot, place -> place.partition() == partition);
    }
  }

  private void drop(Slot slot, Predicate<Place> gone) {
    TreeMap<Place, Notice> notices = slots.get(slot);
    for (Iterator<Place> places = notices.keySet().iterator(); places.hasNext(); ) {
      Place place = places.next();
      if (gone.test(place)) {
        held.get(place.partition()).remove(place.offset());
        size--;
        places.remove();
      }
    }
    if (notices.isEmpty()) {
      slots.remove(slot);
    }
  }

  /** The offset of the first notice of a partition that is still held; empty where none is. */
  public OptionalLong firstOf(int partition) {
    TreeSet<Long> offsets = held.get(partition);
    return offsets == null || offsets.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(offsets.first());
  }

  /** How many notices it holds. */
  public int size() {
    return size;
  }
}
