package org.dutywatch.monitor.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;

/**
 * Which findings are asked for.
 *
 * @param kind of which kind
 * @param today what depends on the day is as on this one
 * @param authority of this authority alone; of all where it is empty
 * @param after the place after which the page begins; empty for the first page
 * @param limit how many findings a page has at most
 */
public record FindingSelection(
    FindingKind kind,
    LocalDate today,
    Optional<String> authority,
    Optional<byte[]> after,
    int limit) {

  boolean holds(Finding finding) {
    return authority.map(finding.record().authority()::equals).orElse(true);
  }
}
