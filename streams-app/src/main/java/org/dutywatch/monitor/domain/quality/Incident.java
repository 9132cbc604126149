package org.dutywatch.monitor.domain.quality;

import static org.dutywatch.monitor.domain.calendar.WorkingCalendar.dateOf;

import java.time.Instant;
import java.util.List;
import org.dutywatch.events.RecordId;

/**
 * What a notification says of its incident, as far as it matters to whether another one tells of
 * the same. Only where it names a child.
 *
 * @param notification names it
 * @param at when the incident was
 * @param children keyed hashes of its children, ascending; at least one
 */
public record Incident(RecordId notification, Instant at, List<Long> children) {

  /**
   * Where an incident lies among all. No two have the same place.
   *
   * @param epochDay the local day of the incident, as days since 1970
   */
  public record Place(int epochDay, RecordId notification) {}

  /** Its place. */
  public Place place() {
    return new Place(Math.toIntExact(dateOf(at).toEpochDay()), notification);
  }
}
