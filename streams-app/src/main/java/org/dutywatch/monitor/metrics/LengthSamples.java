package org.dutywatch.monitor.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutywatch.monitor.board.Durations.Length;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.board.Windows;
import org.dutywatch.monitor.domain.policy.Indicator;

/**
 * Collects how long the clocks took that stopped in the last four weeks, in steps that suit
 * timescales from a day to some months.
 */
final class LengthSamples {
  /** The longest of each step but the last, which has no end. */
  private static final List<Integer> UP_TO = List.of(0, 1, 5, 10, 15, 30, 45);

  private final Figures figures;
  private final List<Indicator> clocks;

  LengthSamples(Figures figures, List<Indicator> indicators) {
    this.figures = figures;
    this.clocks = indicators.stream().filter(one -> one.clock().isPresent()).toList();
  }

  void collect(Samples samples, LocalDate today) {
    Span window = Windows.TWENTY_EIGHT_DAYS.endingOn(today);
    for (String authority : figures.authorities()) {
      Slice slice = new Slice(List.of(), Optional.of(authority));
      for (Indicator clock : clocks) {
        Labels labels = Labels.of("clock", clock.id(), "authority", authority);
        inSteps(figures.durations(clock, window, slice).histogram())
            .forEach(
                (days, number) ->
                    samples.put(BoardMetric.CLOCK_STOPPED, labels.add("days", days), number));
      }
    }
  }

  /** How many took a length of each step; nothing where none stopped at all. */
  private static Map<String, Long> inSteps(List<Length> lengths) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    if (!lengths.isEmpty()) {
      for (int step = 0; step <= UP_TO.size(); step++) {
        int from = step == 0 ? Integer.MIN_VALUE : UP_TO.get(step - 1) + 1;
        int to = step == UP_TO.size() ? Integer.MAX_VALUE : UP_TO.get(step);
        numbers.put(
            name(from, to),
            lengths.stream()
                .filter(length -> length.length() >= from && length.length() <= to)
                .mapToLong(Length::count)
                .sum());
      }
    }
    return numbers;
  }

  /** Two digits each: what orders series by their labels keeps them in order. */
  private static String name(int from, int to) {
    if (to == Integer.MAX_VALUE) {
      return "%02d+".formatted(from);
    }
    return from < 0 || from == to ? "%02d".formatted(to) : "%02d-%02d".formatted(from, to);
  }
}
