package org.dutywatch.monitor.store;

import java.util.Arrays;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.Counts;

/** The counters of a row in bytes. */
final class CountsLayout {
  private static final int SOME = 8;
  private static final Kind[] KINDS = Kind.values();

  private CountsLayout() {}

  static byte[] bytes(Counts counts) {
    ByteWriter to = new ByteWriter(counts.size() * 6);
    for (int i = 0; i < counts.size(); i++) {
      Counter counter = counts.counter(i);
      to.number(counter.indicator()).raw(counter.kind().ordinal()).number(counter.outcome());
      to.signed(counts.number(i));
    }
    return to.done();
  }

  static Counts counts(ByteReader from) {
    Counter[] counters = new Counter[SOME];
    long[] numbers = new long[SOME];
    int size = 0;
    while (!from.atEnd()) {
      if (size == counters.length) {
        counters = Arrays.copyOf(counters, size * 2);
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      counters[size] = new Counter(from.integer(), KINDS[from.raw()], from.integer());
      numbers[size++] = from.signed();
    }
    return Counts.of(Arrays.copyOf(counters, size), Arrays.copyOf(numbers, size));
  }
}
