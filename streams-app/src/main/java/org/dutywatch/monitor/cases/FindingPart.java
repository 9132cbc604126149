package org.dutywatch.monitor.cases;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dutywatch.monitor.cases.FindingPage.Doubtful;
import org.dutywatch.monitor.store.KeptFindings;

/**
 * What some partitions have of the findings that are asked for.
 *
 * @param partitions whose findings they are
 * @param first the first after the place where the page begins, in order: as many as a page has,
 *     and one more where there are more
 */
public record FindingPart(Set<Integer> partitions, List<Doubtful> first) {

  /** The page that parts of different partitions make together. */
  static FindingPage page(Collection<FindingPart> parts, int limit, Set<Integer> all) {
    PageOf<Doubtful> page = new PageOf<>(limit, it -> KeptFindings.place(it.finding()));
    Set<Integer> missing = new TreeSet<>(all);
    for (FindingPart part : parts) {
      part.first().forEach(page::keep);
      missing.removeAll(part.partitions());
    }
    return new FindingPage(page.page(), page.next(), missing);
  }
}
