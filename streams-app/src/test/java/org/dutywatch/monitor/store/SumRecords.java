package org.dutywatch.monitor.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumEntry.LastTick;
import org.dutywatch.monitor.store.SumEntry.Reported;
import org.dutywatch.monitor.store.SumEntry.RowSum;

/** Records of the sums' changelog, for tests of those who read it. */
public final class SumRecords {
  private SumRecords() {}

  /** The record that makes an entry what it is; of a row, a page that holds this one alone. */
  public static KeyValue<Bytes, byte[]> of(SumEntry entry) {
    if (entry instanceof RowSum row) {
      RowPage page = RowPage.EMPTY.plus(SumLayout.name(row.row()), numbers(row.counts()));
      return KeyValue.pair(SumLayout.pageKey(row.row(), 0), page.bytes());
    }
    if (entry instanceof Reported reported) {
      byte[] value = reported.incident().map(SumLayout::value).orElse(null);
      return KeyValue.pair(SumLayout.key(reported.place()), value);
    }
    if (entry instanceof Arrivals arrivals) {
      return KeyValue.pair(SumLayout.key(arrivals.feed()), SumLayout.value(arrivals));
    }
    return KeyValue.pair(SumLayout.lastTickKey(), SumLayout.value(((LastTick) entry).time()));
  }

  /** Each counter with its number. */
  static Map<Counter, Long> numbers(Counts counts) {
    Map<Counter, Long> numbers = new HashMap<>();
    for (int i = 0; i < counts.size(); i++) {
      numbers.put(counts.counter(i), counts.number(i));
    }
    return numbers;
  }
}
