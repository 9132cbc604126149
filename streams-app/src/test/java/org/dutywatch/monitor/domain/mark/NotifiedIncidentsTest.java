package org.dutywatch.monitor.domain.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.file.Case;
import org.dutywatch.monitor.domain.file.Notification;
import org.dutywatch.monitor.domain.quality.Incident;
import org.dutywatch.monitor.domain.quality.IncidentChange;
import org.junit.jupiter.api.Test;

/** What becomes of the incident that a notification tells of when the notification changes. */
class NotifiedIncidentsTest {
  private static final Instant EVENING = Instant.parse("2010-05-03T20:00:00Z");
  private static final Instant NIGHT = Instant.parse("2010-05-03T23:00:00Z");
  private static final LocalDate ASSESSED = LocalDate.parse("2010-05-05");

  private final NotifiedIncidents incidents = new NotifiedIncidents(new KeyedHash("key"));

  private static Optional<Case> told(Instant incident, Set<String> children) {
    return told(incident, children, "west", Optional.empty());
  }

  private static Optional<Case> told(
      Instant incident, Set<String> children, String locality, Optional<LocalDate> assessed) {
    return Optional.of(
        new Notification(
            new RecordId("A", RecordType.DV_NOTIFICATION, "", "N1"),
            incident,
            Instant.parse("2010-05-04T09:00:00Z"),
            children,
            locality,
            "duty",
            assessed));
  }

  @Test
  void anotherLocalityAndAnAssessmentLeaveTheIncidentAsItIs() {
    Optional<Case> was = told(EVENING, Set.of("Kim"));
    Optional<Case> is = told(EVENING, Set.of("Kim"), "east", Optional.of(ASSESSED));

    assertThat(incidents.change(was, is)).isEqualTo(IncidentChange.NONE);
  }

  @Test
  void anotherTimeOrAnotherChildMakesItAnotherIncident() {
    Optional<Case> was = told(EVENING, Set.of("Kim"));

    IncidentChange later = incidents.change(was, told(NIGHT, Set.of("Kim")));
    assertThat(later.gone().map(Incident::at)).contains(EVENING);
    assertThat(later.come().map(Incident::at)).contains(NIGHT);

    IncidentChange another = incidents.change(was, told(EVENING, Set.of("Sam")));
    assertThat(another.gone()).isPresent();
    assertThat(another.come()).isPresent();
    assertThat(another.come().get().children()).isNotEqualTo(another.gone().get().children());
  }

  @Test
  void aNotificationThatNamesNoChildTellsOfNoIncident() {
    assertThat(incidents.change(Optional.empty(), told(EVENING, Set.of())).come()).isEmpty();

    IncidentChange named = incidents.change(told(EVENING, Set.of()), told(EVENING, Set.of("Kim")));
    assertThat(named.gone()).isEmpty();
    assertThat(named.come()).isPresent();
  }
}
