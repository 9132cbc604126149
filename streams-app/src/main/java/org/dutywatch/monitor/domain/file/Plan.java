package org.dutywatch.monitor.domain.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutywatch.events.Fact.PlanStarted;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Moment;

/**
 * A child protection plan, as it stands.
 *
 * @param id names the record
 * @param startedOn when it started
 * @param family where one was stated
 * @param previousPlans plans of this child from before the feed began
 * @param locality or {@code unknown}
 * @param team or {@code unknown}
 * @param reviewedOn the dates of its reviews, ascending, two on one date once; none after its end
 * @param endedOn when it ended
 */
public record Plan(
    RecordId id,
    LocalDate startedOn,
    Optional<String> family,
    int previousPlans,
    String locality,
    String team,
    List<LocalDate> reviewedOn,
    Optional<LocalDate> endedOn)
    implements Case {

  /** The list is copied. */
  public Plan {
    reviewedOn = List.copyOf(reviewedOn);
  }

  static Plan of(CaseRecord record, Standing standing) {
    PlanStarted started = (PlanStarted) standing.opening();
    Optional<LocalDate> endedOn = standing.dateOfFact(FactType.CP_PLAN_ENDED);
    List<LocalDate> reviewedOn =
        record.statements().stream()
            .filter(s -> s.type() == FactType.CP_PLAN_REVIEWED && standing.counts(s))
            .map(s -> WorkingCalendar.dateOf(s.time()))
            .filter(date -> endedOn.isEmpty() || !date.isAfter(endedOn.get()))
            .distinct()
            .sorted()
            .toList();
    return new Plan(
        record.id(),
        standing.openedOn(),
        started.family(),
        started.previousPlans(),
        started.locality(),
        started.team(),
        reviewedOn,
        endedOn);
  }

  @Override
  public Optional<LocalDate> on(Moment moment) {
    return switch (moment) {
      case CP_PLAN_STARTED -> Optional.of(startedOn);
      case CP_PLAN_ENDED -> endedOn;
      default -> Optional.empty();
    };
  }
}
