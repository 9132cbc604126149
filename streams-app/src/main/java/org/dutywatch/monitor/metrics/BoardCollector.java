package org.dutywatch.monitor.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;

/**
 * Collects everything of our own at each scrape. Figures and feeds are of one state of the board,
 * and are left out until the board is complete: half of a figure is none, and a counter that begins
 * again from below would look as if all its events had come anew.
 */
final class BoardCollector implements MultiCollector {
  private final BoardSource source;
  private final Extent extent;
  private final Build build;
  private final Freshness freshness;
  private final IndicatorSamples indicators;
  private final ClockSamples clocks;
  private final DaySamples days;
  private final LengthSamples lengths;

  BoardCollector(BoardSource source, Extent extent, Build build, Freshness freshness) {
    this.source = source;
    this.extent = extent;
    this.build = build;
    this.freshness = freshness;
    this.indicators =
        new IndicatorSamples(source.figures(), source.policy().indicators(), extent.windows());
    this.clocks =
        new ClockSamples(source.figures(), source.oldestStarts(), source.policy().indicators());
    this.days = new DaySamples(source.figures(), source.calendar(), source.policy().indicators());
    this.lengths = new LengthSamples(source.figures(), source.policy().indicators());
  }

  @Override
  public MetricSnapshots collect() {
    Samples samples = new Samples();
    putBuild(samples);
    putHealth(samples, source.health().get());
    indicators.targets(samples);
    indicators.comparators(samples);
    boolean complete = source.complete().getAsBoolean();
    source.board().atOnce(() -> putBoard(samples, complete));
    samples.put(BoardMetric.SERIES, Labels.EMPTY, samples.size() + 1 + Freshness.series());
    List<MetricSnapshot> snapshots = new ArrayList<>(samples.snapshots());
    snapshots.add(freshness.snapshot());
    return new MetricSnapshots(snapshots);
  }

  private void putBuild(Samples samples) {
    Labels labels =
        Labels.of(
            "version", build.version(), "policy", build.policy(), "generation", build.generation());
    samples.put(BoardMetric.BUILD, labels, 1);
  }

  private static void putHealth(Samples samples, Health health) {
    samples.put(BoardMetric.STREAM_RUNNING, health.running());
    health.ready().ifPresent(ready -> samples.put(BoardMetric.READY, ready));
    health
        .recordsNotYetOnTheBoard()
        .ifPresent(
            number -> samples.put(BoardMetric.RECORDS_NOT_YET_ON_BOARD, Labels.EMPTY, number));
  }

  private Samples putBoard(Samples samples, boolean complete) {
    Optional<Instant> now = source.now().get();
    now.ifPresent(moment -> samples.put(BoardMetric.NOW, Labels.EMPTY, moment));
    if (complete) {
      FeedSamples.collect(samples, source.board().feeds());
      now.map(WorkingCalendar::dateOf).ifPresent(today -> putFigures(samples, today));
    }
    return samples;
  }

  private void putFigures(Samples samples, LocalDate today) {
    Leaves leaves = Leaves.of(source.figures(), extent);
    leaves
        .folded()
        .forEach(
            (authority, number) ->
                samples.put(
                    BoardMetric.LOCALITIES_FOLDED, Labels.of("authority", authority), number));
    indicators.collect(samples, leaves, today);
    clocks.collect(samples, leaves, today);
    days.collect(samples, today);
    lengths.collect(samples, today);
    FeedSamples.silences(samples, source.board().feeds(), source.calendar(), today);
    putFindings(samples, today);
  }

  private void putFindings(Samples samples, LocalDate today) {
    source
        .figures()
        .findings(today)
        .forEach(
            (authority, findings) ->
                findings.forEach(
                    (kind, number) ->
                        samples.put(
                            BoardMetric.QUALITY_FINDINGS,
                            Labels.of("finding", kind.label(), "authority", authority),
                            number)));
  }

  @Override
  public List<MetricFamilyDescriptor> getMetricFamilyDescriptors() {
    return Stream.concat(
            Arrays.stream(BoardMetric.values()).map(BoardMetric::descriptor),
            Stream.of(freshness.descriptor()))
        .toList();
  }
}
