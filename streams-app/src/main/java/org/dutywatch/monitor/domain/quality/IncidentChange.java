package org.dutywatch.monitor.domain.quality;

import java.util.Optional;

/**
 * What a change of a notification does to its incident.
 *
 * @param gone is told of no longer
 * @param come is told of from now on; may have the place of the one that is gone
 */
public record IncidentChange(Optional<Incident> gone, Optional<Incident> come) {
  /** No incident changes. */
  public static final IncidentChange NONE = new IncidentChange(Optional.empty(), Optional.empty());
}
