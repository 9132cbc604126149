package org.dutywatch.monitor.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.dutywatch.events.Data;
import org.dutywatch.events.Fact;
import org.dutywatch.events.FactType;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.RecordType;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.domain.file.CaseRecord;
import org.dutywatch.monitor.domain.file.SupersededEvents;

/**
 * Files in bytes, one entry a record: {@code format hash authority '/' child 0 type subject}.
 * Neither part holds a control character, so the records of a child share a prefix.
 */
final class FileLayout {
  private static final int FORMAT = 3;

  /** Format and hash: so many first bytes all records of a child have in common. */
  static final int HASHED_BYTES = 1 + Integer.BYTES;

  private static final byte END_OF_FILE = 0;
  private static final RecordType[] TYPES = RecordType.values();
  private static final FactType[] FACT_TYPES = FactType.values();

  private FileLayout() {}

  /** What the keys of all records of a file begin with; of a notification, its whole key. */
  static Bytes fileKey(RecordId id) {
    ByteWriter prefix = prefix(id.authority(), id.child());
    return new Bytes((id.type().ofChild() ? prefix : last(prefix, id)).done());
  }

  /** The key of a record in the file of this key. */
  static Bytes key(Bytes fileKey, RecordId id) {
    if (!id.type().ofChild()) {
      return fileKey;
    }
    byte[] prefix = fileKey.get();
    return new Bytes(last(new ByteWriter(prefix.length + 48).raw(prefix), id).done());
  }

  private static ByteWriter last(ByteWriter prefix, RecordId id) {
    return prefix.raw(id.type().ordinal()).raw(utf8(id.subject()));
  }

  /** Begins with a hash, so that filters of fixed length can tell which files are not there. */
  private static ByteWriter prefix(String authority, String child) {
    byte[] file = utf8(authority + '/' + child);
    return new ByteWriter(96).raw(FORMAT).sorted(Utils.murmur2(file)).raw(file).raw(END_OF_FILE);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  /** The record of a key. */
  static RecordId id(byte[] key) {
    int end = endOfFile(key);
    String[] file = new String(key, HASHED_BYTES, end - HASHED_BYTES, UTF_8).split("/", 2);
    return idLike(new RecordId(file[0], TYPES[key[end + 1]], file[1], ""), key);
  }

  private static int endOfFile(byte[] key) {
    int end = HASHED_BYTES;
    while (key[end] != END_OF_FILE) {
      end++;
    }
    return end;
  }

  /** The record of a key, which is in the same file as another record. */
  static RecordId idLike(RecordId inFile, byte[] key) {
    int end = endOfFile(key);
    return new RecordId(
        inFile.authority(),
        TYPES[key[end + 1]],
        inFile.child(),
        new String(key, end + 2, key.length - end - 2, UTF_8));
  }

  static byte[] value(CaseRecord record) {
    int expected =
        Math.toIntExact(record.dataBytes())
            + 192 * record.statements().size()
            + 10 * record.superseded().hashes().length;
    ByteWriter to = new ByteWriter(expected).raw(FORMAT);
    long[] superseded = record.superseded().hashes();
    to.number(superseded.length);
    for (long hash : superseded) {
      to.signed(hash);
    }
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

  static CaseRecord record(RecordId id, byte[] value) {
    ByteReader from = ByteReader.of(value, FORMAT);
    long[] superseded = new long[from.integer()];
    for (int i = 0; i < superseded.length; i++) {
      superseded[i] = from.signed();
    }
    List<Statement> statements = new ArrayList<>();
    while (!from.atEnd()) {
      statements.add(statement(id, from));
    }
    return new CaseRecord(id, statements, SupersededEvents.of(superseded));
  }

  private static Statement statement(RecordId id, ByteReader from) {
    FactType type = FACT_TYPES[from.raw()];
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
