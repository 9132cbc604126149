package org.dutywatch.monitor.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.ChildFile;
import org.dutywatch.monitor.domain.mark.ClockName;
import org.dutywatch.monitor.domain.mark.ClockState;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.pseudonym.References.Child;
import org.dutywatch.monitor.store.KeptFiles;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.monitor.store.StoredFile;

/** Reads the files of children, and their clocks. Safe to share. */
public final class ChildFiles {
  private static final String ANY_SUBJECT = "";

  private final LocalStores stores;
  private final OtherInstances others;
  private final PartitionOfChild partitionOf;
  private final Marker marker;

  /** Where the file of a child lies. */
  @FunctionalInterface
  public interface PartitionOfChild {
    /** The partition, from 0. */
    int of(Child child);
  }

  /**
   * Files of all instances.
   *
   * @param others who holds what is not in the stores
   * @param marker tells their clocks
   */
  public ChildFiles(
      LocalStores stores, OtherInstances others, PartitionOfChild partitionOf, Marker marker) {
    this.stores = stores;
    this.others = others;
    this.partitionOf = partitionOf;
    this.marker = marker;
  }

  /** A clock of a child. */
  public record ChildClock(ClockName name, ClockState state) {}

  /**
   * What is kept of a record.
   *
   * @param record its statements, those that do not count included
   * @param clocks its clocks, in order
   */
  public record KeptRecord(CaseRecord record, List<ChildClock> clocks) {}

  /** Nobody who answers holds the child's file at this moment. */
  public static final class NotHeldException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Everything that is kept of a child; nothing where nothing is known.
   *
   * @throws NotHeldException where nobody answers who holds it
   */
  public List<KeptRecord> of(Child child) throws NotHeldException {
    Optional<StoredFile> here = here(child);
    return records(
        (here.isPresent() ? here : others.file(child, partitionOf.of(child)))
            .orElseThrow(NotHeldException::new));
  }

  /** The file of a child, where this instance holds it itself. */
  public Optional<StoredFile> here(Child child) {
    ReadOnlyKeyValueStore<Bytes, byte[]> store =
        stores.named(StoreNames.FILES).get(partitionOf.of(child));
    if (store == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new KeptFiles(store).fileOf(recordOf(child)));
    } catch (InvalidStateStoreException elsewhereByNow) {
      return Optional.empty();
    }
  }

  /** A record that is in a child's file, or could be. */
  public static RecordId recordOf(Child child) {
    return new RecordId(child.authority(), RecordType.REFERRAL, child.id(), ANY_SUBJECT);
  }

  private List<KeptRecord> records(ChildFile file) {
    List<KeptRecord> kept = new ArrayList<>();
    for (RecordType type : RecordType.values()) {
      for (CaseRecord record : file.records(type)) {
        kept.add(new KeptRecord(record, clocks(record, file)));
      }
    }
    return kept;
  }

  private List<ChildClock> clocks(CaseRecord record, ChildFile file) {
    List<ChildClock> clocks = new ArrayList<>();
    marker
        .clocks(record, file)
        .forEach((name, was, is) -> clocks.add(new ChildClock(name, is.orElseThrow())));
    clocks.sort(
        Comparator.comparing((ChildClock clock) -> clock.state().run().start())
            .thenComparing(clock -> clock.name().indicator())
            .thenComparing(clock -> clock.name().turn()));
    return clocks;
  }
}
