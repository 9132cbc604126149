package org.dutywatch.monitor.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.dutywatch.monitor.board.Names;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.mark.ClockState;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.store.OpenClocks;
import org.dutywatch.monitor.store.OpenClocks.Extent;
import org.dutywatch.monitor.store.StoreNames;

/** Lists cases, most urgent first, of all instances. Safe to share. */
public final class CaseList {
  private final LocalStores stores;
  private final OtherInstances others;
  private final Set<Integer> partitions;
  private final Names names;

  /**
   * A list.
   *
   * @param others who holds what is not in the stores
   * @param partitions how many there are, on all instances
   * @param names what localities and teams became; cases are listed under that
   */
  public CaseList(LocalStores stores, OtherInstances others, int partitions, Names names) {
    this.names = names;
    this.stores = stores;
    this.others = others;
    this.partitions =
        IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet());
  }

  /** A page of cases. */
  public CasePage page(CaseSelection selection) {
    CasePart here = here(selection, partitions);
    Set<Integer> elsewhere = new TreeSet<>(partitions);
    elsewhere.removeAll(here.partitions());
    List<CasePart> parts = new ArrayList<>(others.cases(selection, elsewhere));
    parts.add(here);
    return CasePart.page(parts, selection.limit(), partitions);
  }

  /** What this instance holds itself, of these partitions. */
  public CasePart here(CaseSelection selection, Set<Integer> of) {
    CasePart.Gathered gathered = new CasePart.Gathered(selection.limit());
    Set<Integer> held = new TreeSet<>();
    Patience patience = Patience.some(); // clocks of a short history are gathered by then
    for (Map.Entry<Integer, ReadOnlyKeyValueStore<Bytes, byte[]>> store :
        stores.named(StoreNames.DEADLINES).entrySet()) {
      if (of.contains(store.getKey())) {
        due(store.getValue(), selection.indicator(), selection.due(), patience)
            .ifPresent(
                clocks -> {
                  clocks.stream()
                      .map(this::current)
                      .filter(clock -> selection.holds(clock, names))
                      .forEach(clock -> gathered.take(selection, clock));
                  held.add(store.getKey());
                });
      }
    }
    return gathered.of(held);
  }

  private OpenClock current(OpenClock clock) {
    ClockState state = clock.state();
    return new OpenClock(
        clock.name(),
        new ClockState(state.run(), state.startedAt(), names.current(state.dimensions())));
  }

  /**
   * When the clock of an indicator started that has run longest, by authority, of those that this
   * instance holds.
   *
   * @param indicator the number of the indicator
   */
  public Map<String, Instant> oldestStarts(int indicator) {
    Map<String, Instant> oldest = new TreeMap<>();
    for (ReadOnlyKeyValueStore<Bytes, byte[]> store : stores.named(StoreNames.DEADLINES).values()) {
      due(store, indicator, CaseSelection.EVER, Patience.none())
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

  /**
   * The open clocks of a partition; empty where they are still being gathered, or where it is not
   * held here any more.
   */
  private static Optional<List<OpenClock>> due(
      ReadOnlyKeyValueStore<Bytes, byte[]> store, int indicator, Span days, Patience patience) {
    List<OpenClock> clocks = new ArrayList<>();
    try {
      OpenClocks kept = new OpenClocks(store);
      if (!areAllKept(kept, patience)) {
        return Optional.empty();
      }
      kept.forEachDue(indicator, days.from(), days.to(), clocks::add);
    } catch (InvalidStateStoreException elsewhereByNow) {
      return Optional.empty();
    }
    return Optional.of(clocks);
  }

  private static boolean areAllKept(OpenClocks kept, Patience patience) {
    while (kept.extent() != Extent.ALL) {
      if (!patience.waits()) {
        return false;
      }
    }
    return true;
  }
}
