package org.dutywatch.monitor.domain.mark;

import java.util.Optional;
import java.util.Set;
import org.dutywatch.monitor.domain.file.Case;
import org.dutywatch.monitor.domain.file.Notification;
import org.dutywatch.monitor.domain.quality.Incident;
import org.dutywatch.monitor.domain.quality.IncidentChange;

/** Tells the incidents of notifications, their children by a keyed hash. Safe to share. */
final class NotifiedIncidents {
  private final KeyedHash hash;

  NotifiedIncidents(KeyedHash hash) {
    this.hash = hash;
  }

  /** What a change of a record does: nothing, but of a notification whose incident is another. */
  IncidentChange change(Optional<Case> was, Optional<Case> is) {
    Optional<Notification> before = notification(was);
    Optional<Notification> after = notification(is);
    boolean same =
        before.map(Notification::incidentAt).equals(after.map(Notification::incidentAt))
            && children(before).equals(children(after));
    return same
        ? IncidentChange.NONE
        : new IncidentChange(before.flatMap(this::incident), after.flatMap(this::incident));
  }

  private static Optional<Notification> notification(Optional<Case> record) {
    return record.filter(Notification.class::isInstance).map(Notification.class::cast);
  }

  private static Set<String> children(Optional<Notification> notification) {
    return notification.map(Notification::children).orElse(Set.of());
  }

  private Optional<Incident> incident(Notification notification) {
    return notification.children().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Incident(
                notification.id(),
                notification.incidentAt(),
                hash.children(notification.id().authority(), notification.children())));
  }
}
