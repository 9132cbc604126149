package org.dutywatch.monitor.store;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;

/**
 * Findings in bytes: {@code format kind day authority child fact subject review}, with the days
 * backwards, so that those of one kind lie the latest first.
 */
final class FindingLayout {
  private static final int FORMAT = 1;
  private static final FindingKind[] KINDS = FindingKind.values();
  private static final FactType[] FACTS = FactType.values();

  private FindingLayout() {}

  static Bytes key(Finding finding) {
    RecordId record = finding.record();
    ByteWriter to = of(finding.kind(), finding.day().toEpochDay());
    to.text(record.authority()).text(record.child()).raw(finding.fact().ordinal());
    return new Bytes(to.text(record.subject()).text(finding.review()).done());
  }

  /** What the keys of all findings of a kind and day begin with. */
  static Bytes first(FindingKind kind, long epochDay) {
    return new Bytes(of(kind, epochDay).done());
  }

  /** What comes after all findings of a kind. */
  static Bytes end(FindingKind kind) {
    return new Bytes(new byte[] {FORMAT, (byte) (kind.ordinal() + 1)});
  }

  private static ByteWriter of(FindingKind kind, long epochDay) {
    int backwards = Math.toIntExact(-epochDay);
    return new ByteWriter(96).raw(FORMAT).raw(kind.ordinal()).sorted(backwards);
  }

  static byte[] value(Finding finding) {
    return new ByteWriter(32).raw(FORMAT).optional(finding.other()).done();
  }

  /** The day of the finding that has a key. */
  static LocalDate day(byte[] key) {
    ByteReader from = ByteReader.of(key, FORMAT);
    from.raw();
    return day(from);
  }

  private static LocalDate day(ByteReader from) {
    return LocalDate.ofEpochDay(-(long) from.sorted());
  }

  static Finding finding(byte[] key, byte[] value) {
    ByteReader from = ByteReader.of(key, FORMAT);
    FindingKind kind = KINDS[from.raw()];
    LocalDate day = day(from);
    String authority = from.text();
    String child = from.text();
    FactType fact = FACTS[from.raw()];
    RecordId record = new RecordId(authority, fact.record(), child, from.text());
    Optional<String> other = ByteReader.of(value, FORMAT).optional();
    return new Finding(kind, record, fact, from.text(), day, other);
  }
}
