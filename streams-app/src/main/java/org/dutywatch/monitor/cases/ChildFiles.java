package org.dutywatch.monitor.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.file.Case;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.ChildFile;
import org.dutywatch.monitor.domain.file.Relatives;
import org.dutywatch.monitor.domain.mark.ClockName;
import org.dutywatch.monitor.domain.mark.ClockState;
import org.dutywatch.monitor.domain.mark.MarkSheet;
import org.dutywatch.monitor.domain.mark.Marker;
import org.dutywatch.monitor.pseudonym.References.Child;
import org.dutywatch.monitor.store.KeptFiles;
import org.dutywatch.monitor.store.StoreNames;

/** Reads the files of children, and their clocks. Safe to share. */
public final class ChildFiles {
  private static final String ANY_SUBJECT = "";

  private final LocalStores stores;
  private final PartitionOfChild partitionOf;
  private final Marker marker;

  /** Where the file of a child lies. */
  @FunctionalInterface
  public interface PartitionOfChild {
    /** The partition, from 0. */
    int of(Child child);
  }

  /** Files in these stores, whose clocks this marker tells. */
  public ChildFiles(LocalStores stores, PartitionOfChild partitionOf, Marker marker) {
    this.stores = stores;
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

  /** This instance does not hold the child's file, or not at this moment. */
  public static final class NotHeldException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Everything that is kept of a child; nothing where nothing is known.
   *
   * @throws NotHeldException where another instance has to be asked
   */
  public List<KeptRecord> of(Child child) throws NotHeldException {
    Map<Integer, ReadOnlyKeyValueStore<Bytes, byte[]>> files = stores.named(StoreNames.FILES);
    ReadOnlyKeyValueStore<Bytes, byte[]> store = files.get(partitionOf.of(child));
    if (store == null) {
      throw new NotHeldException();
    }
    try {
      return records(
          new KeptFiles(store)
              .fileOf(
                  new RecordId(child.authority(), RecordType.REFERRAL, child.id(), ANY_SUBJECT)));
    } catch (InvalidStateStoreException elsewhereByNow) {
      throw new NotHeldException();
    }
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
    MarkSheet sheet = new MarkSheet();
    Optional<Case> standing = Case.of(record);
    standing.ifPresent(of -> marker.mark(of, Relatives.of(file, record.id(), standing), +1, sheet));
    List<ChildClock> clocks = new ArrayList<>();
    sheet.clocks().forEach((name, was, is) -> clocks.add(new ChildClock(name, is.orElseThrow())));
    clocks.sort(
        Comparator.comparing((ChildClock clock) -> clock.state().run().start())
            .thenComparing(clock -> clock.name().indicator())
            .thenComparing(clock -> clock.name().turn()));
    return clocks;
  }
}
