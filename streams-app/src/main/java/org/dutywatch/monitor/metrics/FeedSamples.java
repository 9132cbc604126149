package org.dutywatch.monitor.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.domain.arrival.FeedCounts;
import org.dutywatch.monitor.domain.arrival.FeedKey;

/** Collects what arrived on the feeds. */
final class FeedSamples {
  private FeedSamples() {}

  static void collect(Samples samples, Map<FeedKey, FeedCounts> feeds) {
    SortedMap<String, FeedCounts> byFeed = new TreeMap<>();
    Arrays.stream(RecordType.values()).forEach(type -> byFeed.put(type.feed(), FeedCounts.NONE));
    feeds.forEach((key, counts) -> byFeed.merge(key.feed(), counts, FeedCounts::plus));
    byFeed.forEach((feed, counts) -> putCounts(samples, Labels.of("feed", feed), counts));
    feeds.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(FeedKey::feed).thenComparing(FeedKey::authority)))
        .forEach(entry -> putMoments(samples, labels(entry.getKey()), entry.getValue()));
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
