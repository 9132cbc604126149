package org.dutywatch.monitor.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.dutywatch.monitor.domain.quality.Finding;
import org.dutywatch.monitor.domain.quality.FindingKind;

/** Reads the findings of a partition, the latest day before the others. */
public final class KeptFindings {
  private static final long LATEST = Integer.MAX_VALUE;

  private final ReadOnlyKeyValueStore<Bytes, byte[]> store;

  /** Over the store of a task. */
  public KeptFindings(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /** Where a finding lies in the order of those of its kind. */
  public static byte[] place(Finding finding) {
    return FindingLayout.key(finding).get();
  }

  /** Writes a finding as it lies in the store. */
  public static void write(Finding finding, ByteWriter to) {
    to.bytes(FindingLayout.key(finding).get()).bytes(FindingLayout.value(finding));
  }

  /** Reads a finding that was written so. */
  public static Finding read(ByteReader from) {
    return FindingLayout.finding(from.bytes(), from.bytes());
  }

  /**
   * The latest day that a finding of a kind can be of that comes after a place; empty where none
   * does.
   *
   * @param after empty for the first
   */
  public static Optional<LocalDate> latestDay(FindingKind kind, Optional<byte[]> after) {
    Optional<Bytes> place = after.map(Bytes::wrap);
    if (place.filter(it -> it.compareTo(FindingLayout.end(kind)) >= 0).isPresent()) {
      return Optional.empty();
    }
    return place
        .filter(it -> it.compareTo(FindingLayout.first(kind, LATEST)) >= 0)
        .map(it -> FindingLayout.day(it.get()))
        .or(() -> Optional.of(LocalDate.ofEpochDay(LATEST)));
  }

  /**
   * Findings of a kind that hold on a day, at most so many.
   *
   * @param after the place after which to begin; empty for the first
   * @param which those that are asked for
   */
  public List<Finding> of(
      FindingKind kind,
      LocalDate today,
      Optional<byte[]> after,
      Predicate<Finding> which,
      int most) {
    List<Finding> findings = new ArrayList<>();
    Bytes end = end(kind, today.toEpochDay());
    Bytes least = first(kind, today.toEpochDay());
    Bytes first = after.map(Bytes::wrap).filter(it -> it.compareTo(least) > 0).orElse(least);
    if (first.compareTo(end) >= 0) {
      return findings;
    }
    try (KeyValueIterator<Bytes, byte[]> found = store.range(first, end)) {
      while (found.hasNext() && findings.size() < most) {
        KeyValue<Bytes, byte[]> entry = found.next();
        Finding finding = FindingLayout.finding(entry.key.get(), entry.value);
        boolean isAfter = after.isEmpty() || !entry.key.equals(first);
        if (isAfter && which.test(finding)) {
          findings.add(finding);
        }
      }
    }
    return findings;
  }

  /** An orphan is none before its day. */
  private static Bytes first(FindingKind kind, long today) {
    return FindingLayout.first(kind, kind == FindingKind.ORPHAN ? today : LATEST);
  }

  /** What was dated ahead is a finding no longer from its day on. */
  private static Bytes end(FindingKind kind, long today) {
    return kind == FindingKind.FUTURE_DATED
        ? FindingLayout.first(kind, today)
        : FindingLayout.end(kind);
  }
}
