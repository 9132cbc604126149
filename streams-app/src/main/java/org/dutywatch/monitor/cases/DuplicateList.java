package org.dutywatch.monitor.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.store.KeptFindings;

/**
 * Lists suspected duplicates. No store holds them, since no partition knows them; every board does.
 */
final class DuplicateList {
  private final Figures figures;

  DuplicateList(Figures figures) {
    this.figures = figures;
  }

  /** Those of a partition that a page can have: in the order of their places, at most so many. */
  List<Finding> of(int partition, FindingSelection selection, int most) {
    List<Finding> findings = new ArrayList<>();
    Optional<LocalDate> day =
        KeptFindings.latestDay(selection.kind(), selection.after())
            .flatMap(latest -> lastUpTo(selection, latest));
    while (day.isPresent() && findings.size() < most) {
      figures.suspectedDuplicates(partition, selection.authority(), day.get()).stream()
          .filter(finding -> isAfterThePlace(finding, selection))
          .sorted(Comparator.comparing(KeptFindings::place, Arrays::compareUnsigned))
          .limit(most - findings.size())
          .forEach(findings::add);
      day = lastUpTo(selection, day.get().minusDays(1));
    }
    return findings;
  }

  private Optional<LocalDate> lastUpTo(FindingSelection selection, LocalDate day) {
    return figures.lastSuspectedDuplicate(selection.authority(), day);
  }

  private static boolean isAfterThePlace(Finding finding, FindingSelection selection) {
    return selection
        .after()
        .map(place -> Arrays.compareUnsigned(KeptFindings.place(finding), place) > 0)
        .orElse(true);
  }
}
