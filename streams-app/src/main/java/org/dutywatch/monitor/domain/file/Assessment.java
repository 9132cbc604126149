package org.dutywatch.monitor.domain.file;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.Fact.AssessmentCompleted;
import org.dutywatch.events.Fact.AssessmentKind;
import org.dutywatch.events.Fact.AssessmentStarted;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Moment;

/**
 * An assessment or section 47 enquiry, as it stands.
 *
 * @param id names the record
 * @param startedOn when it started
 * @param kind which kind it is
 * @param referral subject of the referral that it names
 * @param locality its own, or {@code unknown}
 * @param team its own, or {@code unknown}
 * @param completion when and with what outcome it was completed
 * @param conferenceHeldOn when the conference that follows it was held
 */
public record Assessment(
    RecordId id,
    LocalDate startedOn,
    AssessmentKind kind,
    Optional<String> referral,
    String locality,
    String team,
    Optional<Completion> completion,
    Optional<LocalDate> conferenceHeldOn)
    implements Case {

  /** When an assessment was completed, and whether its outcome is a conference. */
  public record Completion(LocalDate on, boolean conference) {}

  private static final String CONFERENCE = "conference";

  static Assessment of(RecordId id, Standing standing) {
    AssessmentStarted started = (AssessmentStarted) standing.opening();
    return new Assessment(
        id,
        standing.openedOn(),
        started.kind(),
        started.referral(),
        started.locality(),
        started.team(),
        standing
            .fact(FactType.ASSESSMENT_COMPLETED)
            .map(
                statement -> {
                  AssessmentCompleted completed =
                      (AssessmentCompleted) statement.fact().orElseThrow();
                  return new Completion(
                      WorkingCalendar.dateOf(statement.time()),
                      completed.outcome().filter(CONFERENCE::equals).isPresent());
                }),
        standing.dateOfFact(FactType.CONFERENCE_HELD));
  }

  /** Whether a conference is known to follow. */
  public boolean leadsToConference() {
    return conferenceHeldOn.isPresent() || completion.filter(Completion::conference).isPresent();
  }

  @Override
  public Optional<LocalDate> on(Moment moment) {
    return switch (moment) {
      case ASSESSMENT_STARTED -> Optional.of(startedOn);
      case ASSESSMENT_COMPLETED -> completion.map(Completion::on);
      case CONFERENCE_HELD -> conferenceHeldOn;
      default -> Optional.empty();
    };
  }
}
