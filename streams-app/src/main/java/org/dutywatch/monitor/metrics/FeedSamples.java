package org.dutywatch.monitor.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;

/** Collects what arrived on the feeds. */
final class FeedSamples {
  private FeedSamples() {}

  static void collect(Samples samples, Map<FeedKey, FeedCounts> feeds) {
    SortedMap<String, FeedCounts> byFeed = new TreeMap<>();
    Arrays.stream(RecordType.values()).forEach(type -> byFeed.put(type.feed(), FeedCounts.NONE));
    feeds.forEach((key, counts) -> byFeed.merge(key.feed(), counts, FeedCounts::plus));
    byFeed.forEach((feed, counts) -> putCounts(samples, Labels.of("feed", feed), counts));
    sorted(feeds).forEach(entry -> putMoments(samples, labels(entry.getKey()), entry.getValue()));
  }

  /** For how many whole working days nothing has happened on a feed, as far as is known. */
  static void silences(
      Samples samples, Map<FeedKey, FeedCounts> feeds, WorkingCalendar calendar, LocalDate today) {
    sorted(feeds)
        .filter(entry -> !entry.getKey().authority().isEmpty())
        .forEach(
            entry ->
                entry
                    .getValue()
                    .lastEvent()
                    .map(WorkingCalendar::dateOf)
                    .ifPresent(
                        last ->
                            samples.put(
                                BoardMetric.FEED_SILENT,
                                labels(entry.getKey()),
                                calendar.workingDaysAfter(last, today.minusDays(1)))));
  }

  private static Stream<Map.Entry<FeedKey, FeedCounts>> sorted(Map<FeedKey, FeedCounts> feeds) {
    return feeds.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(FeedKey::feed).thenComparing(FeedKey::authority)));
  }

  /** Events that were refused before their authority could be read have no such label. */
  private static Labels labels(FeedKey key) {
    Labels labels = Labels.of("feed", key.feed());
    return key.authority().isEmpty() ? labels : labels.add("authority", key.authority());
  }

  private static void putCounts(Samples samples, Labels labels, FeedCounts counts) {
    samples.put(BoardMetric.EVENTS, labels.add("outcome", "new"), counts.fresh());
    samples.put(BoardMetric.EVENTS, labels.add("outcome", "repeat"), counts.repeats());
    samples.put(BoardMetric.EVENTS, labels.add("outcome", "correction"), counts.corrections());
    samples.put(BoardMetric.EVENTS, labels.add("outcome", "superseded"), counts.superseded());
    samples.put(BoardMetric.EVENTS, labels.add("outcome", "rejected"), counts.rejected());
  }

  private static void putMoments(Samples samples, Labels labels, FeedCounts counts) {
    counts
        .lastEvent()
        .ifPresent(moment -> samples.put(BoardMetric.FEED_LAST_EVENT, labels, moment));
    counts
        .lastArrival()
        .ifPresent(moment -> samples.put(BoardMetric.FEED_LAST_ARRIVAL, labels, moment));
  }
}
