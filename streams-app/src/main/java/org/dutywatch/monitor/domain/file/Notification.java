package org.dutywatch.monitor.domain.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.Fact.NotificationReceived;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Moment;

/**
 * A domestic-violence notification by the police, as it stands.
 *
 * @param id names the record
 * @param incidentAt when the incident was; may lie after the receipt by a slip
 * @param receivedAt when it was received
 * @param children those that it names
 * @param locality or {@code unknown}
 * @param team or {@code unknown}
 * @param assessedOn when its risk was assessed
 */
public record Notification(
    RecordId id,
    Instant incidentAt,
    Instant receivedAt,
    Set<String> children,
    String locality,
    String team,
    Optional<LocalDate> assessedOn)
    implements Case {

  static Notification of(RecordId id, Standing standing) {
    NotificationReceived received = (NotificationReceived) standing.opening();
    return new Notification(
        id,
        received.incidentTime(),
        standing.openedAt(),
        Set.copyOf(received.children()),
        received.locality(),
        received.team(),
        standing.dateOfFact(FactType.DV_NOTIFICATION_ASSESSED));
  }

  /** The date that it was received. */
  public LocalDate receivedOn() {
    return WorkingCalendar.dateOf(receivedAt);
  }

  @Override
  public Optional<LocalDate> on(Moment moment) {
    return switch (moment) {
      case INCIDENT -> Optional.of(WorkingCalendar.dateOf(incidentAt));
      case NOTIFICATION_RECEIVED -> Optional.of(receivedOn());
      case NOTIFICATION_ASSESSED -> assessedOn;
      default -> Optional.empty();
    };
  }
}
