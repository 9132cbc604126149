package org.dutywatch.monitor.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.ClockFigures;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Durations;
import org.dutywatch.monitor.board.IndicatorFigures;
import org.dutywatch.monitor.board.Share;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.policy.Policy;

/** Asks the reference in few words, for tests. What is said of no window is of all time. */
final class Asked {
  private static final LocalDate EARLY = LocalDate.of(2000, 1, 1);

  private final Reference reference;
  private final Policy policy;
  private final LocalDate today;

  private Asked(Reference reference, Policy policy, LocalDate today) {
    this.reference = reference;
    this.policy = policy;
    this.today = today;
  }

  static Asked on(String today, Policy policy, Story.Said... story) {
    Reference reference =
        new Reference(
            Arrays.stream(story).map(Story.Said::statement).toList(),
            policy,
            TrueBankHolidays.ALL,
            Worlds.DATA_ORDER);
    return new Asked(reference, policy, LocalDate.parse(today));
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
    return reference.indicator(
        policy.indicator(indicator).orElseThrow(), basis, span(from, to), Slice.WHOLE, today);
  }

  List<List<String>> groups(String indicator, Dimension... by) {
    Slice slice = new Slice(List.of(by), Optional.empty());
    Span always = new Span(EARLY, today);
    return reference
        .indicator(policy.indicator(indicator).orElseThrow(), Basis.COMPLETED, always, slice, today)
        .groups()
        .stream()
        .map(group -> group.values())
        .toList();
  }

  Bands open(String clock, String at) {
    return clock(clock, at).total();
  }

  ClockFigures clock(String clock, String at) {
    return reference.clock(
        policy.clock(clock).orElseThrow(), LocalDate.parse(at), Slice.WHOLE, today);
  }

  Durations durations(String clock) {
    Span always = new Span(EARLY, today);
    return reference.durations(policy.clock(clock).orElseThrow(), always, Slice.WHOLE);
  }

  private static Span span(String from, String to) {
    return new Span(LocalDate.parse(from), LocalDate.parse(to));
  }
}
