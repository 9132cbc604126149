package org.dutywatch.monitor.store;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumEntry.LastTick;
import org.dutywatch.monitor.store.SumEntry.ReadUpTo;
import org.dutywatch.monitor.store.SumEntry.RowSum;

/** Records of the sums' changelog, for tests of those who read it. */
public final class SumRecords {
  private SumRecords() {}

  /** The record that makes an entry what it is; a row without counts is removed. */
  public static KeyValue<Bytes, byte[]> of(SumEntry entry) {
    if (entry instanceof RowSum row) {
      return KeyValue.pair(
          SumLayout.key(row.row()), row.counts().isEmpty() ? null : SumLayout.value(row.counts()));
    }
    if (entry instanceof Arrivals arrivals) {
      return KeyValue.pair(SumLayout.key(arrivals.feed()), SumLayout.value(arrivals.counts()));
    }
    if (entry instanceof ReadUpTo position) {
      return KeyValue.pair(SumLayout.positionKey(position.feed()), SumLayout.value(position));
    }
    return KeyValue.pair(SumLayout.lastTickKey(), SumLayout.value(((LastTick) entry).time()));
  }
}
