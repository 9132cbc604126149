package org.dutywatch.monitor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dutywatch.events.Statement;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;

/**
 * Asks the reference in few words, for tests, and the monitor too: both must answer alike, and the
 * monitor also where the story came backwards. What is said of no window is of all time.
 */
final class Asked {
  private static final LocalDate EARLY = LocalDate.of(2000, 1, 1);

  private final Reference reference;
  private final List<Figures> monitored;
  private final Policy policy;
  private final LocalDate today;

  private Asked(Reference reference, List<Figures> monitored, Policy policy, LocalDate today) {
    this.reference = reference;
    this.monitored = monitored;
    this.policy = policy;
    this.today = today;
  }

  static Asked on(String today, Policy policy, Story.Said... story) {
    List<Statement> statements = Arrays.stream(story).map(Story.Said::statement).toList();
    Reference reference =
        new Reference(statements, policy, TrueBankHolidays.ALL, Worlds.DATA_ORDER);
    List<Statement> backwards = new ArrayList<>(statements);
    Collections.reverse(backwards);
    List<Figures> monitored =
        List.of(Monitored.figures(statements, policy), Monitored.figures(backwards, policy));
    return new Asked(reference, monitored, policy, LocalDate.parse(today));
  }

  Share completed(String clock) {
    return figures(clock, Basis.COMPLETED, EARLY.toString(), today.toString()).total();
  }

  Share due(String clock) {
    return figures(clock, Basis.DUE, EARLY.toString(), today.toString()).total();
  }

  Share share(String indicator) {
    return completed(indicator);
  }

  Share share(String indicator, String from, String to) {
    return figures(indicator, Basis.COMPLETED, from, to).total();
  }

  long count(String indicator) {
    return completed(indicator).numerator();
  }

  IndicatorFigures figures(String indicator, Basis basis, String from, String to) {
    return indicator(indicator, basis, span(from, to), Slice.WHOLE);
  }

  private IndicatorFigures indicator(String id, Basis basis, Span window, Slice slice) {
    Indicator indicator = policy.indicator(id).orElseThrow();
    IndicatorFigures expected = reference.indicator(indicator, basis, window, slice, today);
    assertAlike(
        told -> shares(told.indicator(indicator, basis, window, slice, today)), shares(expected));
    return expected;
  }

  private static List<Object> shares(IndicatorFigures figures) {
    return List.of(figures.total(), figures.families(), figures.groups());
  }

  private void assertAlike(Function<Figures, Object> told, Object expected) {
    for (Figures figures : monitored) {
      assertThat(told.apply(figures)).as("what the monitor says").isEqualTo(expected);
    }
  }

  List<List<String>> groups(String indicator, Dimension... by) {
    Slice slice = new Slice(List.of(by), Optional.empty());
    Span always = new Span(EARLY, today);
    return indicator(indicator, Basis.COMPLETED, always, slice).groups().stream()
        .map(group -> group.values())
        .toList();
  }

  Bands open(String clock, String at) {
    return clock(clock, at).total();
  }

  ClockFigures clock(String clock, String at) {
    Indicator of = policy.clock(clock).orElseThrow();
    ClockFigures expected = reference.clock(of, LocalDate.parse(at), Slice.WHOLE, today);
    assertAlike(told -> told.clock(of, LocalDate.parse(at), Slice.WHOLE, today), expected);
    return expected;
  }

  Durations durations(String clock) {
    Span always = new Span(EARLY, today);
    Indicator of = policy.clock(clock).orElseThrow();
    Durations expected = reference.durations(of, always, Slice.WHOLE);
    assertAlike(told -> told.durations(of, always, Slice.WHOLE), expected);
    return expected;
  }

  private static Span span(String from, String to) {
    return new Span(LocalDate.parse(from), LocalDate.parse(to));
  }
}
