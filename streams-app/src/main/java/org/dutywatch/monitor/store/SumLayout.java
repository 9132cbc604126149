package org.dutywatch.monitor.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumEntry.LastTick;
import org.dutywatch.monitor.store.SumEntry.ReadUpTo;
import org.dutywatch.monitor.store.SumEntry.RowSum;

/** Entries of the sums store in bytes. The board's feed reads them with the same code. */
public final class SumLayout {
  private static final int FORMAT = 1;
  private static final int ROW = 'R';
  private static final int ARRIVALS = 'A';
  private static final int READ_UP_TO = 'P';
  private static final int LAST_TICK = 'T';

  private SumLayout() {}

  /**
   * Reads one record of the changelog.
   *
   * @param value null where the entry was removed; only rows ever are
   */
  public static SumEntry entry(byte[] key, byte[] value) {
    ByteReader from = ByteReader.of(key, FORMAT);
    int kind = from.raw();
    return switch (kind) {
      case ROW -> new RowSum(row(from), value == null ? Counts.NONE : counts(value));
      case ARRIVALS -> new Arrivals(new FeedKey(from.text(), from.text()), arrivals(value));
      case READ_UP_TO -> readUpTo(from.text(), value);
      case LAST_TICK -> new LastTick(lastTick(value));
      default -> throw new IllegalStateException("unknown kind of entry " + kind);
    };
  }

  static Bytes key(Row row) {
    ByteWriter to = new ByteWriter(64).raw(FORMAT).raw(ROW);
    to.raw(row.type().ordinal()).sorted(row.epochDay());
    to.text(row.dimensions().authority()).text(row.dimensions().locality());
    to.text(row.dimensions().team()).text(row.dimensions().agency());
    if (row.family() != 0) {
      to.signed(row.family());
    }
    return new Bytes(to.done());
  }

  private static Row row(ByteReader from) {
    RecordType type = RecordType.values()[from.raw()];
    int epochDay = from.sorted();
    Dimensions dimensions = new Dimensions(from.text(), from.text(), from.text(), from.text());
    return new Row(type, epochDay, dimensions, from.atEnd() ? 0 : from.signed());
  }

  static byte[] value(Counts counts) {
    ByteWriter to = new ByteWriter(1 + counts.size() * 6).raw(FORMAT);
    for (int i = 0; i < counts.size(); i++) {
      Counter counter = counts.counter(i);
      to.number(counter.indicator()).raw(counter.kind().ordinal()).number(counter.outcome());
      to.signed(counts.number(i));
    }
    return to.done();
  }

  static Counts counts(byte[] value) {
    ByteReader from = ByteReader.of(value, FORMAT);
    Counter[] counters = new Counter[8];
    long[] numbers = new long[8];
    int size = 0;
    while (!from.atEnd()) {
      if (size == counters.length) {
        counters = Arrays.copyOf(counters, size * 2);
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      counters[size] = new Counter(from.integer(), Kind.values()[from.raw()], from.integer());
      numbers[size++] = from.signed();
    }
    return Counts.of(Arrays.copyOf(counters, size), Arrays.copyOf(numbers, size));
  }

  static Bytes key(FeedKey feed) {
    return new Bytes(
        new ByteWriter(48)
            .raw(FORMAT)
            .raw(ARRIVALS)
            .text(feed.feed())
            .text(feed.authority())
            .done());
  }

  static byte[] value(FeedCounts counts) {
    ByteWriter to = new ByteWriter(32).raw(FORMAT);
    to.number(counts.fresh()).number(counts.repeats()).number(counts.corrections());
    to.number(counts.superseded()).number(counts.rejected());
    optional(counts.lastEvent(), to);
    optional(counts.lastArrival(), to);
    return to.done();
  }

  static FeedCounts arrivals(byte[] value) {
    ByteReader from = ByteReader.of(value, FORMAT);
    return new FeedCounts(
        from.number(),
        from.number(),
        from.number(),
        from.number(),
        from.number(),
        optional(from),
        optional(from));
  }

  private static void optional(Optional<Instant> instant, ByteWriter to) {
    to.raw(instant.isPresent() ? 1 : 0);
    instant.ifPresent(to::instant);
  }

  private static Optional<Instant> optional(ByteReader from) {
    return from.raw() == 1 ? Optional.of(from.instant()) : Optional.empty();
  }

  static Bytes positionKey(String feed) {
    return new Bytes(new ByteWriter(24).raw(FORMAT).raw(READ_UP_TO).text(feed).done());
  }

  static byte[] value(ReadUpTo position) {
    return new ByteWriter(20)
        .raw(FORMAT)
        .number(position.next())
        .instant(position.arrivedAt())
        .done();
  }

  private static ReadUpTo readUpTo(String feed, byte[] value) {
    ByteReader from = ByteReader.of(value, FORMAT);
    return new ReadUpTo(feed, from.number(), from.instant());
  }

  static Bytes lastTickKey() {
    return new Bytes(new ByteWriter(2).raw(FORMAT).raw(LAST_TICK).done());
  }

  static byte[] value(Instant tick) {
    return new ByteWriter(16).raw(FORMAT).instant(tick).done();
  }

  static Instant lastTick(byte[] value) {
    return ByteReader.of(value, FORMAT).instant();
  }
}
