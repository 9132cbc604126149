package org.dutywatch.monitor.store;

import java.util.Map;
import java.util.function.BiConsumer;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counts;

/**
 * Up to {@value #MOST_ROWS} rows of one type of record, one day and one authority in one entry of
 * the store: what happens on a day is counted in many rows, and an entry for each would be written,
 * sent and read for each. A row stays on its page for good, without counters once they have become
 * 0: so a reader learns that it went, and no row ever has two places. Immutable.
 */
final class RowPage {
  /** Bounds what one event rewrites, however many rows a day has. */
  static final int MOST_ROWS = 32;

  private static final int FORMAT = 2;

  static final RowPage EMPTY = new RowPage(new byte[] {FORMAT});

  private final byte[] bytes;

  private RowPage(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The page in these bytes, which are kept. */
  static RowPage of(byte[] bytes) {
    return new RowPage(bytes);
  }

  byte[] bytes() {
    return bytes;
  }

  private ByteReader reader() {
    return ByteReader.of(bytes, FORMAT);
  }

  /** Whether a row belongs here: it is here already, or there is room for it. */
  boolean takes(byte[] name) {
    ByteReader from = reader();
    int rows = 0;
    while (!from.atEnd()) {
      if (from.skipIfNext(name)) {
        return true;
      }
      from.skip();
      from.skip();
      rows++;
    }
    return rows < MOST_ROWS;
  }

  /** This page with numbers added to some counters of a row, which it takes. */
  RowPage plus(byte[] name, Map<Counter, Long> numbers) {
    ByteReader from = reader();
    while (!from.atEnd() && !from.skipIfNext(name)) {
      from.skip();
      from.skip();
    }
    ByteWriter to = new ByteWriter(bytes.length + 128).raw(bytes, 0, from.at());
    Counts counts = Counts.NONE;
    if (from.atEnd()) {
      to.bytes(name);
    } else {
      counts = CountsLayout.counts(from.part());
    }
    for (Map.Entry<Counter, Long> entry : numbers.entrySet()) {
      counts = counts.plus(entry.getKey(), entry.getValue());
    }
    to.bytes(CountsLayout.bytes(counts));
    return new RowPage(to.raw(bytes, from.at(), bytes.length).done());
  }

  /**
   * Each row that is not as it was: its name, to be read, and its counters.
   *
   * @param before an earlier state of this page; the empty page where none is known
   */
  void forEachChanged(RowPage before, BiConsumer<ByteReader, Counts> consumer) {
    ByteReader from = reader();
    ByteReader was = before.reader();
    while (!from.atEnd()) {
      ByteReader name = from.part();
      ByteReader counts = from.part();
      // A row never leaves its place, so an earlier state has the same rows as far as it goes.
      boolean same = false;
      if (!was.atEnd()) {
        was.skip();
        same = was.part().hasSameBytes(counts);
      }
      if (!same) {
        consumer.accept(name, CountsLayout.counts(counts));
      }
    }
  }
}
