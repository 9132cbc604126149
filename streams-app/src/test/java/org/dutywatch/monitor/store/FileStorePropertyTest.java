package org.dutywatch.monitor.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.events.Data;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.ChildFile;

@Domain(HostileValues.class)
@Domain(DomainContext.Global.class)
class FileStorePropertyTest {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aRecordIsReadAsItWasWritten(@ForAll CaseRecord record) {
    assertThat(FileLayout.record(record.id(), FileLayout.value(record))).isEqualTo(record);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void noTwoRecordsShareAKey(@ForAll RecordId one, @ForAll RecordId other) {
    assertThat(key(one).equals(key(other))).isEqualTo(one.equals(other));
  }

  private static Bytes key(RecordId id) {
    return FileLayout.key(FileLayout.fileKey(id), id);
  }

  /** However the names of authorities, children and records begin like one another. */
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void aFileHoldsTheRecordsOfItsChildAndNoOthers(
      @ForAll @Size(max = 40) List<RecordId> ids, @ForAll @IntRange(max = 2_000) int recentBytes) {
    FileStore store = new FileStore(InMemory.store(StoreNames.FILES), recentBytes);
    Map<RecordId, CaseRecord> kept = new HashMap<>();
    for (RecordId id : ids) {
      store.fileOf(id); // so that there is a copy of what it was before
      kept.put(id, new CaseRecord(id, List.of(anything(id))));
      store.put(kept.get(id));
    }
    for (RecordId id : kept.keySet()) {
      StoredFile file = store.fileOf(id);
      assertThat(file.record(id)).isEqualTo(kept.get(id));
      assertIsFileOf(id, file, kept);
      assertThat(file.size())
          .isEqualTo((int) kept.keySet().stream().filter(other -> sameFile(id, other)).count());
    }
  }

  private static Statement anything(RecordId id) {
    FactType type =
        Arrays.stream(FactType.values()).filter(of -> of.record() == id.type()).findFirst().get();
    Data data = Data.of(id.toString().getBytes(UTF_8));
    return new Statement(
        id, type, "", "1", "/test", Instant.EPOCH, Instant.EPOCH, Optional.empty(), data);
  }

  private static void assertIsFileOf(RecordId of, ChildFile file, Map<RecordId, CaseRecord> kept) {
    for (RecordType type : RecordType.values()) {
      List<CaseRecord> expected =
          kept.values().stream()
              .filter(record -> sameFile(record.id(), of) && record.id().type() == type)
              .toList();
      List<CaseRecord> found = new ArrayList<>();
      file.records(type).forEach(found::add);
      assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** A child's records are one file; a notification is one of its own. */
  private static boolean sameFile(RecordId one, RecordId other) {
    return (one.type().ofChild() && other.type().ofChild())
        ? one.authority().equals(other.authority()) && one.child().equals(other.child())
        : one.equals(other);
  }

  @Property(tries = 20)
  void nothingIsKnownOfWhatWasNeverPut(@ForAll RecordId id) {
    FileStore store = new FileStore(InMemory.store(StoreNames.FILES));

    assertThat(store.fileOf(id).record(id)).isEqualTo(CaseRecord.empty(id));
    assertThat(store.fileOf(id).size()).isZero();
    assertThat(Set.of(RecordType.values()))
        .allSatisfy(type -> assertThat(store.fileOf(id).records(type)).isEmpty());
  }
}
