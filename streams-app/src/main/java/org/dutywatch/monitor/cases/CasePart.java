package org.dutywatch.monitor.cases;

import java.time.Instant;
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
 * @param oldestStart when the clock started that has run longest, of all pages; empty where there
 *     are no cases
 * @param first the first after the place where the page begins, in order: as many as a page has,
 *     and one more where there are more
 */
public record CasePart(
    Set<Integer> partitions,
    long total,
    SortedMap<List<String>, Long> groups,
    Optional<Instant> oldestStart,
    List<OpenClock> first) {

  /** The page that parts of different partitions make together. */
  static CasePage page(Collection<CasePart> parts, int limit, Set<Integer> all) {
    Gathered gathered = new Gathered(limit);
    Set<Integer> missing = new TreeSet<>(all);
    for (CasePart part : parts) {
      gathered.total += part.total();
      part.groups().forEach(gathered::count);
      part.oldestStart().ifPresent(gathered::startedAt);
      part.first().forEach(gathered.first::keep);
      missing.removeAll(part.partitions());
    }
    return gathered.page(missing);
  }

  /** Gathers cases in any order, and keeps the first of them. */
  static final class Gathered {
    private final SortedMap<List<String>, Long> groups = new TreeMap<>(new CodePointOrder());
    private final PageOf<OpenClock> first;
    private Optional<Instant> oldestStart = Optional.empty();
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
      startedAt(clock.state().startedAt());
      if (!selection.part().by().isEmpty()) {
        count(selection.group(clock), 1);
      }
      if (selection.limit() > 0 && selection.isAfterThePlace(clock)) {
        first.keep(clock);
      }
    }

    private void startedAt(Instant start) {
      oldestStart = oldestStart.filter(other -> other.isBefore(start)).or(() -> Optional.of(start));
    }

    private void count(List<String> group, long cases) {
      groups.merge(group, cases, Long::sum);
    }

    CasePart of(Set<Integer> partitions) {
      return new CasePart(partitions, total, groups, oldestStart, first.kept());
    }

    private CasePage page(Set<Integer> missing) {
      return new CasePage(first.page(), first.next(), total, groups, oldestStart, missing);
    }
  }
}
