package org.dutywatch.monitor.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The samples of one scrape, as they are collected. */
final class Samples {
  private final Map<BoardMetric, List<Sample>> samples = new EnumMap<>(BoardMetric.class);
  private int size;

  private record Sample(Labels labels, double value) {}

  void put(BoardMetric metric, Labels labels, double value) {
    samples.computeIfAbsent(metric, m -> new ArrayList<>()).add(new Sample(labels, value));
    size++;
  }

  /** A number of things; beyond 2 to the power of 53 it would be rounded. */
  void put(BoardMetric metric, Labels labels, long number) {
    put(metric, labels, (double) number);
  }

  /** A moment, in seconds since 1970. */
  void put(BoardMetric metric, Labels labels, Instant moment) {
    put(metric, labels, moment.getEpochSecond() + moment.getNano() / 1e9);
  }

  void put(BoardMetric metric, boolean yes) {
    put(metric, Labels.EMPTY, yes ? 1 : 0);
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** As the library takes them. Metrics without a sample are left out. */
  List<MetricSnapshot> snapshots() {
    List<MetricSnapshot> snapshots = new ArrayList<>();
    samples.forEach((metric, some) -> snapshots.add(snapshot(metric, some)));
    return snapshots;
  }

  private static MetricSnapshot snapshot(BoardMetric metric, List<Sample> samples) {
    MetricMetadata metadata = metric.metadata();
    return switch (metric.kind()) {
      case GAUGE ->
          new GaugeSnapshot(
              metadata,
              samples.stream()
                  .map(s -> new GaugeDataPointSnapshot(s.value(), s.labels(), null))
                  .toList());
      case COUNTER ->
          new CounterSnapshot(
              metadata,
              samples.stream()
                  .map(s -> new CounterDataPointSnapshot(s.value(), s.labels(), null, 0))
                  .toList());
      case INFO ->
          new InfoSnapshot(
              metadata, samples.stream().map(s -> new InfoDataPointSnapshot(s.labels())).toList());
    };
  }
}
