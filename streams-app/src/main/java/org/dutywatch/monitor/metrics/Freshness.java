package org.dutywatch.monitor.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import java.time.Duration;

/** How long records take from their arrival at the broker to the board. Safe to share. */
final class Freshness {
  private static final String NAME = "dutywatch_freshness_seconds";

  private static final String HELP =
      "How long it took from the arrival of a record at the broker until the figures held it, in"
          + " seconds: of each input partition, the last record of every publish.";
  private static final double[] SECONDS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 1, 2, 5, 10, 30, 60};

  private final Histogram histogram =
      Histogram.builder()
          .name(NAME)
          .help(HELP)
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .withoutExemplars()
          .build();

  void observe(Duration sinceItsArrival) {
    histogram.observe(sinceItsArrival.toNanos() / 1e9);
  }

  /** What it announces itself as. */
  MetricFamilyDescriptor descriptor() {
    return histogram.getMetricFamilyDescriptor();
  }

  HistogramSnapshot snapshot() {
    return histogram.collect();
  }

  /** How many series it is: a bucket each, one of all, the sum and the number. */
  static int series() {
    return SECONDS.length + 3;
  }
}
