package org.dutywatch.simulator.truth;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordType;

/** Counts the police's notifications. */
record TruthOfNotifications(Tally tally) {

  void count(ChildBook file) {
    file.all(RecordType.DV_NOTIFICATION).forEach(this::count);
  }

  private void count(RecordBook notification) {
    Fact.NotificationReceived fact =
        (Fact.NotificationReceived) notification.opening().orElseThrow();
    Place place = new Place(notification.id().authority(), fact.locality());
    LocalDate received = notification.day();
    tally.count(Indicators.NOTIFICATIONS, place, received);
    fact.children().stream()
        .distinct()
        .forEach(child -> tally.count(Indicators.CHILDREN, place, received));
    LocalDate incident = Told.day(fact.incidentTime());
    if (!incident.isAfter(received)) {
      Run police = Run.until(incident, incident.plusDays(1), Optional.of(received));
      tally.clock(Indicators.NOTIFICATION, place, police);
    }
    Optional<LocalDate> assessed = notification.day(FactType.DV_NOTIFICATION_ASSESSED);
    tally.clock(Indicators.RISK_ASSESSMENT, place, Run.until(received, received, assessed));
  }
}
