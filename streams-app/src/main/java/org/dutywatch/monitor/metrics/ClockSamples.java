package org.dutywatch.monitor.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Indicator;

/** Collects the clocks that run, by band. Clocks that are never open are left out. */
final class ClockSamples {
  private static final Bands NONE = new Bands(0, 0, 0, 0, 0);

  private final Figures figures;
  private final Function<Indicator, Map<String, Instant>> oldestStarts;
  private final List<Indicator> clocks;

  ClockSamples(
      Figures figures,
      Function<Indicator, Map<String, Instant>> oldestStarts,
      List<Indicator> indicators) {
    this.figures = figures;
    this.oldestStarts = oldestStarts;
    this.clocks =
        indicators.stream()
            .filter(
                indicator -> indicator.clock().filter(course -> !course.neverOpen()).isPresent())
            .toList();
  }

  void collect(Samples samples, Leaves leaves, LocalDate today) {
    for (Indicator clock : clocks) {
      Labels labels = Labels.of("clock", clock.id());
      leaves
          .gather(
              figures.clock(clock, today, leaves.slice(), today).groups(),
              Function.identity(),
              NONE,
              ClockSamples::sum)
          .forEach((leaf, bands) -> put(samples, labels, leaf, bands));
      leaves
          .gather(
              figures.longestOverdue(clock, leaves.slice(), today),
              Function.identity(),
              Optional.<LocalDate>empty(),
              ClockSamples::earlier)
          .forEach((leaf, due) -> due.ifPresent(day -> putOldest(samples, labels, leaf, day)));
      oldestStarts
          .apply(clock)
          .forEach(
              (authority, start) ->
                  samples.put(
                      BoardMetric.CLOCK_OLDEST_START, labels.add("authority", authority), start));
      figures
          .breachesAnnounced(clock)
          .forEach(
              (authority, number) ->
                  samples.put(BoardMetric.BREACHES, labels.add("authority", authority), number));
    }
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private static void putOldest(Samples samples, Labels labels, Leaf leaf, LocalDate due) {
    samples.put(BoardMetric.CLOCK_OLDEST_DUE, leaf.addTo(labels), WorkingCalendar.startOf(due));
  }

  private static Bands sum(Bands one, Bands other) {
    return new Bands(
        one.open() + other.open(),
        one.onTrack() + other.onTrack(),
        one.dueSoon() + other.dueSoon(),
        one.dueToday() + other.dueToday(),
        one.overdue() + other.overdue());
  }

  private static void put(Samples samples, Labels labels, Leaf leaf, Bands bands) {
    put(samples, labels, leaf, "onTrack", bands.onTrack());
    put(samples, labels, leaf, "dueSoon", bands.dueSoon());
    put(samples, labels, leaf, "dueToday", bands.dueToday());
    put(samples, labels, leaf, "overdue", bands.overdue());
  }

  private static void put(Samples samples, Labels labels, Leaf leaf, String band, long number) {
    samples.put(BoardMetric.CLOCK_OPEN, leaf.addTo(labels.add("band", band)), number);
  }
}
