package org.dutywatch.monitor.cases;

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
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.cases.FindingPage.Doubtful;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;
import org.dutywatch.monitor.store.KeptFiles;
import org.dutywatch.monitor.store.KeptFindings;
import org.dutywatch.monitor.store.StoreNames;

/**
 * Lists what is doubtful, the latest first, of all partitions that this instance holds. Safe to
 * share.
 */
public final class FindingList {
  private final LocalStores stores;
  private final DuplicateList duplicates;
  private final int partitions;

  /**
   * A list.
   *
   * @param figures of the board, which alone knows suspected duplicates
   * @param partitions how many there are, on all instances
   */
  public FindingList(LocalStores stores, Figures figures, int partitions) {
    this.stores = stores;
    this.duplicates = new DuplicateList(figures);
    this.partitions = partitions;
  }

  private record Held(int partition, Finding finding) {}

  /** A page of findings. */
  public FindingPage page(FindingSelection selection) {
    SortedMap<byte[], Held> found = new TreeMap<>(Arrays::compareUnsigned);
    Set<Integer> missing =
        IntStream.range(0, partitions).boxed().collect(Collectors.toCollection(TreeSet::new));
    stores
        .named(StoreNames.FINDINGS)
        .forEach(
            (partition, store) ->
                some(partition, store, selection)
                    .ifPresent(
                        some -> {
                          some.forEach(
                              it -> found.put(KeptFindings.place(it), new Held(partition, it)));
                          missing.remove(partition);
                        }));
    List<Held> page = found.values().stream().limit(selection.limit()).toList();
    Optional<byte[]> next =
        found.size() > page.size()
            ? Optional.of(KeptFindings.place(page.get(page.size() - 1).finding()))
            : Optional.empty();
    return new FindingPage(doubtful(page), next, missing);
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

  private List<Doubtful> doubtful(List<Held> page) {
    Map<Integer, ReadOnlyKeyValueStore<Bytes, byte[]>> files = stores.named(StoreNames.FILES);
    return page.stream().map(held -> new Doubtful(held.finding(), statement(held, files))).toList();
  }

  private static Optional<Statement> statement(
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
              .findFirst();
    } catch (InvalidStateStoreException elsewhereByNow) {
      return Optional.empty();
    }
  }
}
