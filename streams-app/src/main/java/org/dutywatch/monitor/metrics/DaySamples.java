package org.dutywatch.monitor.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.ControlLimits;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.SeriesPoint;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Indicator;

/**
 * Collects how many there were today and on the last whole day, whether that is out of the ordinary
 * (a day is compared with days of its kind: working days, or the others), and how many of what was
 * due on the last whole day was in time.
 */
final class DaySamples {
  private static final Slice BY_AUTHORITY =
      new Slice(List.of(Dimension.AUTHORITY), Optional.empty());

  /** Long enough for ten days that are no working days, Christmas or not. */
  private static final int LOOK_BACK_DAYS = 60;

  private static final int COMPARED_DAYS = 28;

  private final Figures figures;
  private final WorkingCalendar calendar;
  private final List<Indicator> counts;
  private final List<Indicator> clocks;

  DaySamples(Figures figures, WorkingCalendar calendar, List<Indicator> indicators) {
    this.figures = figures;
    this.calendar = calendar;
    this.counts =
        indicators.stream()
            .filter(indicator -> indicator.measure().isCount() && !indicator.measure().isStock())
            .toList();
    this.clocks = indicators.stream().filter(one -> one.clock().isPresent()).toList();
  }

  void collect(Samples samples, LocalDate today) {
    List<Span> days =
        today
            .minusDays(LOOK_BACK_DAYS)
            .datesUntil(today.plusDays(1))
            .map(day -> new Span(day, day))
            .toList();
    for (Indicator indicator : counts) {
      List<SeriesPoint> points =
          figures.series(indicator, Basis.COMPLETED, days, BY_AUTHORITY, today);
      byAuthority(points)
          .forEach((authority, numbers) -> put(samples, indicator, authority, numbers, today));
    }
    LocalDate last = today.minusDays(1);
    clocks.forEach(clock -> putDue(samples, clock, new Span(last, last), today));
  }

  /** Of each authority that had any case due on a day: how many, and how many in time. */
  private void putDue(Samples samples, Indicator clock, Span day, LocalDate today) {
    figures
        .indicator(clock, Basis.DUE, day, BY_AUTHORITY, today)
        .groups()
        .forEach(
            group -> {
              Labels labels =
                  Labels.of("indicator", clock.id(), "authority", group.values().get(0));
              Share share = group.figures();
              samples.put(BoardMetric.DAILY_DUE, labels, share.denominator().orElseThrow());
              samples.put(BoardMetric.DAILY_IN_TIME, labels, share.numerator());
            });
  }

  /** The numbers of each authority, of one day after the other up to today. */
  private Map<String, long[]> byAuthority(List<SeriesPoint> points) {
    Map<String, long[]> numbers = new TreeMap<>();
    figures.authorities().forEach(authority -> numbers.put(authority, new long[points.size()]));
    for (int i = 0; i < points.size(); i++) {
      int day = i;
      points
          .get(i)
          .groups()
          .forEach(group -> numbers.get(group.values().get(0))[day] = group.figures().numerator());
    }
    return numbers;
  }

  private void put(
      Samples samples, Indicator indicator, String authority, long[] numbers, LocalDate today) {
    Labels labels = Labels.of("indicator", indicator.id(), "authority", authority);
    int last = numbers.length - 2;
    samples.put(BoardMetric.DAILY_COUNT, labels.add("day", "today"), numbers[last + 1]);
    samples.put(BoardMetric.DAILY_COUNT, labels.add("day", "last"), numbers[last]);
    ControlLimits.of(ofItsKind(numbers, last, today.minusDays(1)))
        .ifPresent(
            limits -> {
              samples.put(
                  BoardMetric.DAILY_COUNT_LIMIT, labels.add("limit", "lower"), limits.lower());
              samples.put(
                  BoardMetric.DAILY_COUNT_LIMIT, labels.add("limit", "centre"), limits.centre());
              samples.put(
                  BoardMetric.DAILY_COUNT_LIMIT, labels.add("limit", "upper"), limits.upper());
            });
  }

  /** The numbers of the days before one that are of its kind, from the first that has any on. */
  private List<Long> ofItsKind(long[] numbers, int before, LocalDate day) {
    boolean working = calendar.isWorkingDay(day);
    List<Long> same = new ArrayList<>();
    boolean begun = false;
    for (int i = 0; i < before; i++) {
      begun |= numbers[i] > 0;
      if (begun && calendar.isWorkingDay(day.minusDays(before - i)) == working) {
        same.add(numbers[i]);
      }
    }
    return same.subList(Math.max(0, same.size() - COMPARED_DAYS), same.size());
  }
}
