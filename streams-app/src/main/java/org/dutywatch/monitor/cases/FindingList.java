package org.dutywatch.monitor.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.cases.FindingPage.Doubtful;
import org.dutywatch.monitor.cases.FindingPage.StatedBy;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.store.KeptFiles;
import org.dutywatch.monitor.store.KeptFindings;
import org.dutywatch.monitor.store.StoreNames;

/** Lists what is doubtful, the latest first, of all instances. Safe to share. */
public final class FindingList {
  private final LocalStores stores;
  private final OtherInstances others;
  private final DuplicateList duplicates;
  private final Set<Integer> partitions;

  /**
   * A list.
   *
   * @param others who holds what is not in the stores
   * @param figures of the board, which alone knows suspected duplicates
   * @param partitions how many there are, on all instances
   */
  public FindingList(LocalStores stores, OtherInstances others, Figures figures, int partitions) {
    this.stores = stores;
    this.others = others;
    this.duplicates = new DuplicateList(figures);
    this.partitions =
        IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet());
  }

  private record Held(int partition, Finding finding) {}

  /** A page of findings. */
  public FindingPage page(FindingSelection selection) {
    FindingPart here = here(selection, partitions);
    Set<Integer> elsewhere = new TreeSet<>(partitions);
    elsewhere.removeAll(here.partitions());
    List<FindingPart> parts = new ArrayList<>(others.findings(selection, elsewhere));
    parts.add(here);
    return FindingPart.page(parts, selection.limit(), partitions);
  }

  /** What this instance holds itself, of these partitions. */
  public FindingPart here(FindingSelection selection, Set<Integer> of) {
    PageOf<Held> first =
        new PageOf<>(selection.limit(), held -> KeptFindings.place(held.finding()));
    Set<Integer> held = new TreeSet<>();
    for (Map.Entry<Integer, ReadOnlyKeyValueStore<Bytes, byte[]>> store :
        stores.named(StoreNames.FINDINGS).entrySet()) {
      int partition = store.getKey();
      if (of.contains(partition)) {
        some(partition, store.getValue(), selection)
            .ifPresent(
                some -> {
                  some.forEach(finding -> first.keep(new Held(partition, finding)));
                  held.add(partition);
                });
      }
    }
    return new FindingPart(held, doubtful(first.kept()));
  }

  /** One more than a page has, of one partition; empty where it is not held here any more. */
  private Optional<List<Finding>> some(
      int partition, ReadOnlyKeyValueStore<Bytes, byte[]> store, FindingSelection selection) {
    if (selection.kind() == FindingKind.SUSPECTED_DUPLICATE) {
      return Optional.of(duplicates.of(partition, selection, selection.limit() + 1));
    }
    try {
      return Optional.of(
          new KeptFindings(store)
              .of(
                  selection.kind(),
                  selection.today(),
                  selection.after(),
                  selection::holds,
                  selection.limit() + 1));
    } catch (InvalidStateStoreException elsewhereByNow) {
      return Optional.empty();
    }
  }

  private List<Doubtful> doubtful(List<Held> findings) {
    Map<Integer, ReadOnlyKeyValueStore<Bytes, byte[]>> files = stores.named(StoreNames.FILES);
    return findings.stream().map(held -> new Doubtful(held.finding(), event(held, files))).toList();
  }

  private static Optional<StatedBy> event(
      Held held, Map<Integer, ReadOnlyKeyValueStore<Bytes, byte[]>> files) {
    Finding finding = held.finding();
    ReadOnlyKeyValueStore<Bytes, byte[]> store = files.get(held.partition());
    if (store == null) {
      return Optional.empty();
    }
    try {
      return new KeptFiles(store)
          .fileOf(finding.record()).record(finding.record()).statements().stream()
              .filter(it -> it.type() == finding.fact())
              .filter(it -> it.review().equals(finding.review()))
              .findFirst()
              .map(it -> new StatedBy(it.id(), it.source(), it.time(), it.recordedTime()));
    } catch (InvalidStateStoreException elsewhereByNow) {
      return Optional.empty();
    }
  }
}
