package org.dutywatch.monitor.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;

/** What holds of every board that shows whole transactions, whatever they say. */
record Sanity(Policy policy, Question.Drawn drawn) {

  /** Checks one question of each kind about everything. */
  void check(Figures figures, Random lot) {
    for (Indicator indicator : policy.indicators()) {
      Basis basis = lot.nextBoolean() ? Basis.COMPLETED : Basis.DUE;
      Span window = drawn.window();
      IndicatorFigures told =
          figures.indicator(indicator, basis, window, drawn.slice(), drawn.today());
      check(told.total(), indicator);
      told.groups().forEach(group -> check(group.figures(), indicator));
      if (indicator.clock().isPresent()) {
        checkClock(figures, indicator, window);
      }
    }
  }

  private void checkClock(Figures figures, Indicator clock, Span window) {
    LocalDate at = drawn.day();
    ClockFigures told = figures.clock(clock, at, drawn.slice(), drawn.today());
    check(told.total(), clock);
    told.groups().forEach(group -> check(group.figures(), clock));
    Durations durations = figures.durations(clock, window, Slice.WHOLE);
    assertThat(durations.histogram())
        .as(clock.id())
        .allMatch(length -> length.inTime() >= 0 && length.inTime() <= length.count());
    assertThat(durations.histogram().stream().mapToLong(Durations.Length::count).sum())
        .as(clock.id())
        .isEqualTo(durations.total().count());
  }

  private static void check(Share share, Indicator indicator) {
    assertThat(share.numerator()).as(indicator.id()).isNotNegative();
    share
        .denominator()
        .ifPresent(of -> assertThat(share.numerator()).as(indicator.id()).isLessThanOrEqualTo(of));
  }

  private static void check(Bands bands, Indicator clock) {
    assertThat(List.of(bands.onTrack(), bands.dueSoon(), bands.dueToday(), bands.overdue()))
        .as(clock.id())
        .allMatch(number -> number >= 0);
    assertThat(bands.onTrack() + bands.dueSoon() + bands.dueToday() + bands.overdue())
        .as(clock.id())
        .isEqualTo(bands.open());
  }
}
