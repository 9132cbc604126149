package org.dutywatch.monitor.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingChanges;
import org.dutywatch.monitor.domain.quality.FindingKind;

/** Works out which findings are to be kept from now on, and which no longer. Writes nothing. */
final class FindingWorkings {
  private final Supplier<Optional<Instant>> now;

  /**
   * Workings at any time.
   *
   * @param now what time it is; empty where that is not known
   */
  FindingWorkings(Supplier<Optional<Instant>> now) {
    this.now = now;
  }

  /**
   * What becomes of findings.
   *
   * @param gone are none any more
   * @param found are to be kept
   */
  record Outcome(List<Finding> gone, List<Finding> found) {
    /** Nothing. */
    static final Outcome NONE = new Outcome(List.of(), List.of());
  }

  /** What a change brings about. */
  Outcome of(FindingChanges changes) {
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
    changes.forEach(
        (finding, sign) -> {
          if (sign < 0) {
            outcome.gone().add(finding);
          } else if (canBeAskedFor(finding)) {
            outcome.found().add(finding);
          }
        });
    return outcome;
  }

  /** Time does not go back: of a fact whose date is past nobody will say that it lies ahead. */
  private boolean canBeAskedFor(Finding finding) {
    return finding.kind() != FindingKind.FUTURE_DATED
        || now.get().map(at -> finding.day().isAfter(WorkingCalendar.dateOf(at))).orElse(true);
  }
}
