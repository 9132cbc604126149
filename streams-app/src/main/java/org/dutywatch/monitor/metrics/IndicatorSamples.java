package org.dutywatch.monitor.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.Group;
import org.dutywatch.monitor.board.SeriesPoint;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.board.Windows;
import org.dutywatch.monitor.domain.policy.Indicator;

/** Collects the indicators, leaf by leaf: sums over leaves are for the reader to make. */
final class IndicatorSamples {
  private final Figures figures;
  private final List<Indicator> indicators;
  private final List<Windows> windows;

  IndicatorSamples(Figures figures, List<Indicator> indicators, List<Windows> windows) {
    this.figures = figures;
    this.indicators = indicators;
    this.windows = windows;
  }

  void collect(Samples samples, Leaves leaves, LocalDate today) {
    List<Span> steps = steps(today);
    for (Indicator indicator : indicators) {
      for (Optional<Basis> basis : bases(indicator)) {
        List<SeriesPoint> points =
            figures.series(indicator, basis.orElse(Basis.COMPLETED), steps, leaves.slice(), today);
        Labels labels = labels(indicator, basis);
        for (Windows window : windows) {
          Labels withWindow = labels.add("window", window.label());
          leaves
              .gather(
                  groups(indicator, points, window.endingOn(today)),
                  Function.identity(),
                  nothing(indicator),
                  IndicatorSamples::sum)
              .forEach((leaf, share) -> put(samples, leaf.addTo(withWindow), share));
        }
      }
    }
  }

  /**
   * The days of all windows, cut where one of them begins. All end today, so each window is the
   * last few of these steps, and the board need be gone through but once for all windows.
   */
  private List<Span> steps(LocalDate today) {
    List<LocalDate> firstDays =
        windows.stream().map(window -> window.endingOn(today).from()).sorted().distinct().toList();
    List<Span> steps = new ArrayList<>();
    for (int i = 0; i < firstDays.size(); i++) {
      boolean last = i == firstDays.size() - 1;
      steps.add(new Span(firstDays.get(i), last ? today : firstDays.get(i + 1).minusDays(1)));
    }
    return steps;
  }

  /** What a window is the sum of; a stock is that of the last step already. */
  private static List<Group<Share>> groups(
      Indicator indicator, List<SeriesPoint> points, Span window) {
    if (indicator.measure().isStock()) {
      return points.get(points.size() - 1).groups();
    }
    return points.stream()
        .filter(point -> !point.step().from().isBefore(window.from()))
        .flatMap(point -> point.groups().stream())
        .toList();
  }

  /** What the policy asks for, which does not depend on the board. */
  void targets(Samples samples) {
    for (Indicator indicator : indicators) {
      indicator
          .target()
          .ifPresent(
              target ->
                  samples.put(
                      BoardMetric.INDICATOR_TARGET,
                      Labels.of("indicator", indicator.id()),
                      target));
    }
  }

  /** What others reached. A policy also names durations of theirs, in days: those are no shares. */
  void comparators(Samples samples) {
    for (Indicator indicator : indicators) {
      for (Indicator.Figure other : indicator.comparators()) {
        if (other.value() <= 1) {
          samples.put(
              BoardMetric.INDICATOR_COMPARATOR,
              Labels.of("indicator", indicator.id(), "comparator", other.label()),
              other.value());
        }
      }
    }
  }

  private static List<Optional<Basis>> bases(Indicator indicator) {
    return indicator.measure().hasBases()
        ? Arrays.stream(Basis.values()).map(Optional::of).toList()
        : List.of(Optional.empty());
  }

  /** Where there are no bases there is no such label, which for Prometheus is an empty one. */
  private static Labels labels(Indicator indicator, Optional<Basis> basis) {
    Labels labels = Labels.of("indicator", indicator.id());
    return basis.map(b -> labels.add("basis", b.name().toLowerCase(Locale.ROOT))).orElse(labels);
  }

  private static Share nothing(Indicator indicator) {
    return indicator.measure().isCount() ? Share.count(0) : Share.of(0, 0);
  }

  private static Share sum(Share one, Share other) {
    long numerator = one.numerator() + other.numerator();
    return one.denominator().isPresent()
        ? Share.of(numerator, one.denominator().getAsLong() + other.denominator().getAsLong())
        : Share.count(numerator);
  }

  private static void put(Samples samples, Labels labels, Share share) {
    samples.put(BoardMetric.INDICATOR_NUMERATOR, labels, share.numerator());
    share
        .denominator()
        .ifPresent(number -> samples.put(BoardMetric.INDICATOR_DENOMINATOR, labels, number));
    share.value().ifPresent(ratio -> samples.put(BoardMetric.INDICATOR_RATIO, labels, ratio));
  }
}
