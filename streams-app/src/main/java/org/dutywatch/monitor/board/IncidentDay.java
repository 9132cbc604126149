package org.dutywatch.monitor.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.quality.Incident;

/**
 * The incidents of one authority on one local day, in some tens of bytes each, and how many of
 * their notifications are suspected to be duplicates. Immutable.
 */
final class IncidentDay {
  /** A day without incidents. */
  static final IncidentDay EMPTY = new IncidentDay(new byte[0], 0);

  private final byte[] packed;
  private final int suspected;

  private IncidentDay(byte[] packed, int suspected) {
    this.packed = packed;
    this.suspected = suspected;
  }

  /** Which day of which authority. */
  record Key(String authority, int epochDay) {
    Key plusDays(int days) {
      return new Key(authority, epochDay + days);
    }
  }

  /** An incident, and of which partition its notification is. */
  record Held(int partition, Incident incident) {}

  boolean isEmpty() {
    return packed.length == 0;
  }

  /** How many of the notifications are suspected to be duplicates. */
  int suspected() {
    return suspected;
  }

  /** The same incidents, so many of them suspected. */
  IncidentDay suspecting(int number) {
    return new IncidentDay(packed, number);
  }

  /**
   * This day after something was told; none is suspected yet.
   *
   * @param told what became of the incidents of notifications; empty where one went
   */
  IncidentDay with(Key key, Map<RecordId, Optional<Held>> told) {
    List<Held> all = new ArrayList<>();
    for (Held held : held(key)) {
      if (!told.containsKey(held.incident().notification())) {
        all.add(held);
      }
    }
    told.values().forEach(held -> held.ifPresent(all::add));
    return of(key, all);
  }

  /** The incidents. */
  List<Held> held(Key key) {
    List<Held> held = new ArrayList<>();
    ByteBuffer from = ByteBuffer.wrap(packed);
    Instant noon = noonUtc(key);
    while (from.hasRemaining()) {
      int partition = from.getInt();
      Instant at = noon.plusNanos(from.getLong());
      byte[] subject = new byte[from.getShort()];
      from.get(subject);
      List<Long> children = new ArrayList<>();
      for (int left = from.getShort(); left > 0; left--) {
        children.add(from.getLong());
      }
      RecordId notification =
          new RecordId(key.authority(), RecordType.DV_NOTIFICATION, "", new String(subject, UTF_8));
      held.add(new Held(partition, new Incident(notification, at, children)));
    }
    return held;
  }

  private static IncidentDay of(Key key, List<Held> held) {
    if (held.isEmpty()) {
      return EMPTY;
    }
    List<byte[]> subjects =
        held.stream().map(it -> it.incident().notification().subject().getBytes(UTF_8)).toList();
    int size = 0;
    for (int i = 0; i < held.size(); i++) {
      int children = held.get(i).incident().children().size();
      size += Integer.BYTES + Long.BYTES + 2 * Short.BYTES;
      size += subjects.get(i).length + children * Long.BYTES;
    }
    ByteBuffer to = ByteBuffer.allocate(size);
    for (int i = 0; i < held.size(); i++) {
      Incident incident = held.get(i).incident();
      to.putInt(held.get(i).partition());
      to.putLong(Duration.between(noonUtc(key), incident.at()).toNanos());
      to.putShort((short) subjects.get(i).length).put(subjects.get(i));
      to.putShort((short) incident.children().size());
      incident.children().forEach(to::putLong);
    }
    return new IncidentDay(to.array(), 0);
  }

  /** Near to all moments of a local day, so that what lies between is a small number. */
  private static Instant noonUtc(Key key) {
    return Instant.EPOCH.plus(key.epochDay(), ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS);
  }
}
