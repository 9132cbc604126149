package org.dutywatch.monitor.cases;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dutywatch.monitor.board.CodePointOrder;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.store.OpenClocks;

/**
 * What some partitions have of the cases that are asked for.
 *
 * @param partitions whose cases they are
 * @param total how many cases there are, those before and after the page included
 * @param groups how many there are of each group, ordered by code point; empty where nothing is to
 *     be counted by
 * @param first the first after the place where the page begins, in order: as many as a page has,
 *     and one more where there are more
 */
public record CasePart(
    Set<Integer> partitions,
    long total,
    SortedMap<List<String>, Long> groups,
    List<OpenClock> first) {

  /** The page that parts of different partitions make together. */
  static CasePage page(Collection<CasePart> parts, int limit, Set<Integer> all) {
    Gathered gathered = new Gathered(limit);
    Set<Integer> missing = new TreeSet<>(all);
    for (CasePart part : parts) {
      gathered.total += part.total();
      part.groups().forEach(gathered::count);
      part.first().forEach(gathered.first::keep);
      missing.removeAll(part.partitions());
    }
    return gathered.page(missing);
  }

  /** Gathers cases in any order, and keeps the first of them. */
  static final class Gathered {
    private final SortedMap<List<String>, Long> groups = new TreeMap<>(new CodePointOrder());
    private final PageOf<OpenClock> first;
    private long total;

    /**
     * Nothing yet.
     *
     * @param limit how many cases a page has at most
     */
    Gathered(int limit) {
      this.first = new PageOf<>(limit, OpenClocks::place);
    }

    /** Takes a case that is asked for. */
    void take(CaseSelection selection, OpenClock clock) {
      total++;
      if (!selection.part().by().isEmpty()) {
        count(selection.group(clock), 1);
      }
      if (selection.isAfterThePlace(clock)) {
        first.keep(clock);
      }
    }

    private void count(List<String> group, long cases) {
      groups.merge(group, cases, Long::sum);
    }

    CasePart of(Set<Integer> partitions) {
      return new CasePart(partitions, total, groups, first.kept());
    }

    private CasePage page(Set<Integer> missing) {
      return new CasePage(first.page(), first.next(), total, groups, missing);
    }
  }
}
