package org.dutywatch.monitor.topology;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.Counts;
import org.dutywatch.monitor.domain.mark.Row;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.store.SumEntry;
import org.dutywatch.monitor.store.SumEntry.Arrivals;
import org.dutywatch.monitor.store.SumEntry.LastTick;
import org.dutywatch.monitor.store.SumEntry.RowSum;

/** Reads what a stream has summed up, in the words of the domain. */
record Readings(StreamFixture stream, Policy policy) {

  /** Every row. */
  Map<Row, Counts> rows() {
    return entries(RowSum.class)
        .filter(entry -> !entry.counts().isEmpty())
        .collect(Collectors.toMap(RowSum::row, RowSum::counts));
  }

  /** How many were counted of an indicator that is a plain count, on a day. */
  long counted(String indicator, String day) {
    int number = policy.numberOf(policy.indicator(indicator).orElseThrow());
    long epochDay = LocalDate.parse(day).toEpochDay();
    return rows().entrySet().stream()
        .filter(row -> row.getKey().epochDay() == epochDay)
        .mapToLong(row -> happened(row.getValue(), number))
        .sum();
  }

  private static long happened(Counts counts, int indicator) {
    long sum = 0;
    for (int i = 0; i < counts.size(); i++) {
      boolean counted =
          counts.counter(i).indicator() == indicator && counts.counter(i).kind() == Kind.HAPPENED;
      sum += counted ? counts.number(i) : 0;
    }
    return sum;
  }

  /** What arrived on a feed from an authority. */
  FeedCounts arrivals(String feed, String authority) {
    FeedKey key = new FeedKey(feed, authority);
    return entries(Arrivals.class)
        .filter(entry -> entry.feed().equals(key))
        .map(Arrivals::counts)
        .findFirst()
        .orElse(FeedCounts.NONE);
  }

  /** How far a feed has been read: the offset after the last record. */
  long readUpTo(String feed) {
    return entries(Arrivals.class)
        .filter(entry -> entry.feed().feed().equals(feed))
        .mapToLong(Arrivals::next)
        .max()
        .orElseThrow();
  }

  /** The greatest tick. */
  LastTick lastTick() {
    return entries(LastTick.class).findFirst().orElseThrow();
  }

  private <T extends SumEntry> Stream<T> entries(Class<T> kind) {
    return stream.sums().stream().filter(kind::isInstance).map(kind::cast);
  }
}
