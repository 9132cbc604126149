package org.dutywatch.monitor.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.domain.file.CaseRecord;

/**
 * Files in bytes, one entry a record: {@code format authority '/' child 0 type subject}. Neither
 * part holds a control character, so the records of a child share a prefix.
 */
final class FileLayout {
  private static final int FORMAT = 1;

  private FileLayout() {}

  static Bytes key(RecordId id) {
    return new Bytes(
        prefix(id.authority(), id.child()).raw(id.type().ordinal()).raw(utf8(id.subject())).done());
  }

  static Bytes childPrefix(String authority, String child) {
    return new Bytes(prefix(authority, child).done());
  }

  /** Where the type stands in the keys of the file that a record is in. */
  static int typeAt(RecordId inFile) {
    return prefix(inFile.authority(), inFile.child()).size();
  }

  private static ByteWriter prefix(String authority, String child) {
    return new ByteWriter(64).raw(FORMAT).raw(utf8(authority)).raw('/').raw(utf8(child)).raw(0);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  static byte[] value(CaseRecord record) {
    RecordId id = record.id();
    ByteWriter to = new ByteWriter(512).raw(FORMAT);
    to.text(id.authority()).raw(id.type().ordinal()).text(id.child()).text(id.subject());
    for (Statement statement : record.statements()) {
      to.raw(statement.type().ordinal()).text(statement.review());
      to.text(statement.id()).text(statement.source());
      to.instant(statement.time()).instant(statement.recordedTime());
      to.raw(statement.retracts() ? 0 : 1);
      statement.fact().ifPresent(fact -> FactLayout.write(fact, to));
      to.bytes(statement.data().utf8());
    }
    return to.done();
  }

  static CaseRecord record(byte[] value) {
    ByteReader from = ByteReader.of(value, FORMAT);
    String authority = from.text();
    RecordType type = RecordType.values()[from.raw()];
    RecordId id = new RecordId(authority, type, from.text(), from.text());
    List<Statement> statements = new ArrayList<>();
    while (!from.atEnd()) {
      statements.add(statement(id, from));
    }
    return new CaseRecord(id, statements);
  }

  private static Statement statement(RecordId id, ByteReader from) {
    FactType type = FactType.values()[from.raw()];
    return new Statement(
        id,
        type,
        from.text(),
        from.text(),
        from.text(),
        from.instant(),
        from.instant(),
        fact(type, from),
        Data.of(from.bytes()));
  }

  private static Optional<Fact> fact(FactType type, ByteReader from) {
    return from.raw() == 1 ? Optional.of(FactLayout.read(type, from)) : Optional.empty();
  }
}
