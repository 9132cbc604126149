package org.dutywatch.monitor.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dutywatch.events.Statement;
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
   * A finding, and the statement that it is about.
   *
   * @param statement empty where it was corrected in between
   */
  public record Doubtful(Finding finding, Optional<Statement> statement) {}
}
