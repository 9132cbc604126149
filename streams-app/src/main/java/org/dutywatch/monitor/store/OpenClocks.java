package org.dutywatch.monitor.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.dutywatch.monitor.domain.mark.OpenClock;

/** Reads the open clocks of a partition, the one that is due first before the others. */
public final class OpenClocks {
  /** No clock is due before. */
  public static final LocalDate EARLIEST = LocalDate.ofEpochDay(Integer.MIN_VALUE);

  /** No clock is due after. */
  public static final LocalDate LATEST = LocalDate.ofEpochDay(Integer.MAX_VALUE - 1);

  private final ReadOnlyKeyValueStore<Bytes, byte[]> store;

  /** Which of the clocks that run are kept. */
  public enum Extent {
    /** None: history is being read, and most that run at some point of it have stopped since. */
    NONE,
    /** Those of files that changed since it was read, and of some others. */
    SOME,
    /** All. */
    ALL
  }

  /** Over the store of a task. */
  public OpenClocks(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /** Which of the clocks that run are kept. */
  public Extent extent() {
    byte[] value = store.get(ClockLayout.extentKey());
    return value == null ? Extent.NONE : ClockLayout.extent(value);
  }

  /**
   * Where a clock lies in the order of those of its indicator.
   *
   * @param clock an open clock
   */
  public static byte[] place(OpenClock clock) {
    return ClockLayout.key(clock).get();
  }

  /** Writes a clock as it lies in the store. */
  public static void write(OpenClock clock, ByteWriter to) {
    to.bytes(ClockLayout.key(clock).get()).bytes(ClockLayout.value(clock));
  }

  /** Reads a clock that was written so. */
  public static OpenClock read(ByteReader from) {
    return ClockLayout.clock(from.bytes(), from.bytes());
  }

  /**
   * Clocks of an indicator that are due from one day up to another, at most so many.
   *
   * @param from the first due date
   * @param to the last due date
   * @param after the place after which to begin; empty for the first
   */
  public List<OpenClock> due(
      int indicator, LocalDate from, LocalDate to, Optional<byte[]> after, int most) {
    List<OpenClock> clocks = new ArrayList<>();
    Bytes end = ClockLayout.firstDue(indicator, to.plusDays(1));
    Bytes first = after.map(Bytes::wrap).orElseGet(() -> ClockLayout.firstDue(indicator, from));
    if (first.compareTo(end) >= 0) {
      return clocks;
    }
    try (KeyValueIterator<Bytes, byte[]> found = store.range(first, end)) {
      while (found.hasNext() && clocks.size() < most) {
        KeyValue<Bytes, byte[]> entry = found.next();
        if (after.isEmpty() || !entry.key.equals(first)) {
          clocks.add(ClockLayout.clock(entry.key.get(), entry.value));
        }
      }
    }
    return clocks;
  }

  /** Every clock of an indicator that is due from one day up to another, in order. */
  public void forEachDue(
      int indicator, LocalDate from, LocalDate to, Consumer<OpenClock> consumer) {
    try (KeyValueIterator<Bytes, byte[]> found =
        store.range(
            ClockLayout.firstDue(indicator, from),
            ClockLayout.firstDue(indicator, to.plusDays(1)))) {
      found.forEachRemaining(
          entry -> consumer.accept(ClockLayout.clock(entry.key.get(), entry.value)));
    }
  }
}
