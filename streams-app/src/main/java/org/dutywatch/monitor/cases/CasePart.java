package org.dutywatch.monitor.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
      part.first().forEach(gathered::keep);
      missing.removeAll(part.partitions());
    }
    return gathered.page(missing);
  }

  /** Gathers cases in any order, and keeps the first of them. */
  static final class Gathered {
    private final int limit;
    private final SortedMap<List<String>, Long> groups = new TreeMap<>(new CodePointOrder());
    private final SortedMap<byte[], OpenClock> first = new TreeMap<>(Arrays::compareUnsigned);
    private long total;

    /**
     * Nothing yet.
     *
     * @param limit how many cases a page has at most
     */
    Gathered(int limit) {
      this.limit = limit;
    }

    /** Takes a case that is asked for. */
    void take(CaseSelection selection, OpenClock clock) {
      total++;
      if (!selection.part().by().isEmpty()) {
        count(selection.group(clock), 1);
      }
      if (selection.isAfterThePlace(clock)) {
        keep(clock);
      }
    }

    private void count(List<String> group, long cases) {
      groups.merge(group, cases, Long::sum);
    }

    private void keep(OpenClock clock) {
      first.put(OpenClocks.place(clock), clock);
      if (first.size() > limit + 1) {
        first.remove(first.lastKey());
      }
    }

    CasePart of(Set<Integer> partitions) {
      return new CasePart(partitions, total, groups, List.copyOf(first.values()));
    }

    private CasePage page(Set<Integer> missing) {
      List<OpenClock> cases = first.values().stream().limit(limit).toList();
      Optional<byte[]> next =
          first.size() > cases.size()
              ? Optional.of(OpenClocks.place(cases.get(cases.size() - 1)))
              : Optional.empty();
      return new CasePage(cases, next, total, groups, missing);
    }
  }
}
