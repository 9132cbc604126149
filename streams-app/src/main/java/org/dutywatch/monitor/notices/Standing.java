package org.dutywatch.monitor.notices;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dutywatch.events.Notice;
import org.dutywatch.monitor.domain.notice.NoticeKind;

/**
 * The last notice about each clock, unless it took everything back, and who acknowledged it. An
 * acknowledgement is of one notice: a later one about the same clock says something else. Safe to
 * share.
 */
public final class Standing {
  private static final Comparator<Entry> MOST_URGENT_FIRST =
      Comparator.comparing(entry -> NoticePlace.of(entry.notice()));

  private final Map<ClockInstance, Notice> last = new HashMap<>();
  private final Map<ClockInstance, Acknowledgement> acknowledged = new HashMap<>();

  /** Counted when asked for, and again once something has changed; null until then. */
  private Map<String, Count> counts;

  /** How many notices stand, and how many of them nobody has acknowledged. */
  public record Count(long standing, long unacknowledged) {

    /** Of two authorities together. */
    public Count plus(Count other) {
      return new Count(standing + other.standing, unacknowledged + other.unacknowledged);
    }
  }

  /**
   * A notice that stands.
   *
   * @param acknowledgement by whom it was acknowledged, where it was
   */
  public record Entry(Notice notice, Optional<Acknowledgement> acknowledgement) {}

  /** Takes a notice in; those about one clock come in their order. */
  public synchronized void take(Notice notice) {
    counts = null;
    if (notice.type().equals(NoticeKind.BREACH_WITHDRAWN.label())) {
      last.remove(ClockInstance.of(notice));
    } else {
      last.put(ClockInstance.of(notice), notice);
    }
  }

  /** Takes an acknowledgement in; of several of one clock the last one stands. */
  public synchronized void take(ClockInstance clock, Acknowledgement acknowledgement) {
    counts = null;
    acknowledged.put(clock, acknowledgement);
  }

  /** Whether somebody has acknowledged a notice, or a later one about the same clock. */
  public synchronized boolean covers(Notice notice) {
    Acknowledgement acknowledgement = acknowledged.get(ClockInstance.of(notice));
    return acknowledgement != null && sequence(acknowledgement) >= notice.sequence();
  }

  private static int sequence(Acknowledgement acknowledgement) {
    String id = acknowledgement.notice();
    String sequence = id.substring(id.lastIndexOf('.') + 1);
    return sequence.matches("\\d{1,9}") ? Integer.parseInt(sequence) : 0;
  }

  /** The notice of an id, where it is the last about its clock. */
  public synchronized Optional<Notice> find(String id) {
    return last.values().stream()
        .filter(notice -> notice.id().equals(id))
        .max(Comparator.comparing(Notice::time).thenComparing(Notice::source));
  }

  /** Those that are looked for, the longest due first. */
  public synchronized List<Entry> entries(Predicate<Entry> wanted) {
    return last.values().stream()
        .map(notice -> new Entry(notice, acknowledgement(notice)))
        .filter(wanted)
        .sorted(MOST_URGENT_FIRST)
        .toList();
  }

  /** How many stand, by authority; of an authority that is not named, none. */
  public synchronized Map<String, Count> counts() {
    if (counts == null) {
      Map<String, Count> counted = new TreeMap<>();
      for (Notice notice : last.values()) {
        Count one = new Count(1, acknowledgement(notice).isPresent() ? 0 : 1);
        counted.merge(notice.authority(), one, Count::plus);
      }
      counts = Map.copyOf(counted);
    }
    return counts;
  }

  private Optional<Acknowledgement> acknowledgement(Notice notice) {
    return Optional.ofNullable(acknowledged.get(ClockInstance.of(notice)))
        .filter(of -> of.notice().equals(notice.id()));
  }
}
