package org.dutywatch.monitor.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.monitor.domain.quality.Finding;

/**
 * A page of findings.
 *
 * @param findings the latest day before the others
 * @param next the place after which the next page begins; empty where this is the last
 * @param missing the partitions whose findings are not among them
 */
public record FindingPage(List<Doubtful> findings, Optional<byte[]> next, Set<Integer> missing) {

  /**
   * A finding, and the event that states the fact.
   *
   * @param event empty where the fact was corrected in between
   */
  public record Doubtful(Finding finding, Optional<StatedBy> event) {}

  /** An event by its name, and when what it states happened and was recorded. */
  public record StatedBy(String id, String source, Instant time, Instant recordedTime) {}
}
