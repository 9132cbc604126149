package org.dutywatch.monitor.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.dutywatch.monitor.board.CodePointOrder;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.store.OpenClocks;
import org.dutywatch.monitor.store.StoreNames;

/** Lists cases, most urgent first, of all partitions that this instance holds. Safe to share. */
public final class CaseList {
  private final LocalStores stores;
  private final int partitions;

  /**
   * A list.
   *
   * @param partitions how many there are, on all instances
   */
  public CaseList(LocalStores stores, int partitions) {
    this.stores = stores;
    this.partitions = partitions;
  }

  /** A page of cases. */
  public CasePage page(CaseSelection selection) {
    Found found = new Found(selection);
    Set<Integer> missing =
        IntStream.range(0, partitions).boxed().collect(Collectors.toCollection(TreeSet::new));
    for (Map.Entry<Integer, ReadOnlyKeyValueStore<Bytes, byte[]>> store :
        stores.named(StoreNames.DEADLINES).entrySet()) {
      due(store.getValue(), selection.indicator(), selection.due())
          .ifPresent(
              clocks -> {
                clocks.stream().filter(selection::holds).forEach(found::take);
                missing.remove(store.getKey());
              });
    }
    return found.page(missing);
  }

  /**
   * When the clock of an indicator started that has run longest, by authority.
   *
   * @param indicator the number of the indicator
   */
  public Map<String, Instant> oldestStarts(int indicator) {
    Map<String, Instant> oldest = new TreeMap<>();
    for (ReadOnlyKeyValueStore<Bytes, byte[]> store : stores.named(StoreNames.DEADLINES).values()) {
      due(store, indicator, CaseSelection.EVER)
          .orElse(List.of()) // the instance that has it by now tells
          .forEach(
              clock ->
                  oldest.merge(
                      clock.name().record().authority(),
                      clock.state().startedAt(),
                      (one, other) -> one.isBefore(other) ? one : other));
    }
    return oldest;
  }

  /** The open clocks of a partition; empty where it is not held here any more. */
  private static Optional<List<OpenClock>> due(
      ReadOnlyKeyValueStore<Bytes, byte[]> store, int indicator, Span days) {
    List<OpenClock> clocks = new ArrayList<>();
    try {
      new OpenClocks(store).forEachDue(indicator, days.from(), days.to(), clocks::add);
    } catch (InvalidStateStoreException elsewhereByNow) {
      return Optional.empty();
    }
    return Optional.of(clocks);
  }

  /** What was found so far. */
  private static final class Found {
    private final CaseSelection selection;
    private final SortedMap<List<String>, Long> groups = new TreeMap<>(new CodePointOrder());
    private final SortedMap<byte[], OpenClock> after = new TreeMap<>(Arrays::compareUnsigned);
    private long total;

    Found(CaseSelection selection) {
      this.selection = selection;
    }

    private void take(OpenClock clock) {
      total++;
      if (!selection.part().by().isEmpty()) {
        groups.merge(group(clock), 1L, Long::sum);
      }
      byte[] place = OpenClocks.place(clock);
      if (selection.after().map(last -> Arrays.compareUnsigned(place, last) > 0).orElse(true)) {
        after.put(place, clock);
        if (after.size() > selection.limit() + 1) {
          after.remove(after.lastKey());
        }
      }
    }

    private List<String> group(OpenClock clock) {
      return selection.part().by().stream()
          .map(dimension -> dimension.of(clock.state().dimensions()))
          .toList();
    }

    CasePage page(Set<Integer> missing) {
      List<OpenClock> cases = after.values().stream().limit(selection.limit()).toList();
      Optional<byte[]> next =
          after.size() > cases.size()
              ? Optional.of(OpenClocks.place(cases.get(cases.size() - 1)))
              : Optional.empty();
      return new CasePage(cases, next, total, groups, missing);
    }
  }
}
