package org.dutywatch.monitor.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Figures;
import org.dutywatch.monitor.board.Slice;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.board.Steps;
import org.dutywatch.monitor.board.Windows;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Policy;
import org.dutywatch.monitor.reference.Reference;

/**
 * One question that both the board and the reference can answer.
 *
 * @param text it in words, for the report of a difference
 */
record Question(
    String text, Function<Figures, Object> board, Function<Reference, Object> reference) {

  /** Questions of every kind about every indicator and clock of a policy, drawn by lot. */
  static List<Question> about(Policy policy, List<LocalDate> days, LocalDate today, Random lot) {
    Drawn drawn = new Drawn(days, today, lot);
    List<Question> questions = new ArrayList<>();
    for (Indicator indicator : policy.indicators()) {
      for (Basis basis : Basis.values()) {
        questions.add(share(indicator, basis, drawn));
      }
      if (lot.nextInt(4) == 0) {
        questions.add(series(indicator, drawn));
      }
      if (indicator.clock().isPresent()) {
        questions.add(bands(indicator, drawn));
        questions.add(durations(indicator, drawn));
      }
    }
    return questions;
  }

  private static Question share(Indicator indicator, Basis basis, Drawn drawn) {
    Span window = drawn.window();
    Slice slice = drawn.slice();
    LocalDate today = drawn.today();
    return new Question(
        indicator.id() + " " + basis + " " + window + " " + slice + " today " + today,
        board -> board.indicator(indicator, basis, window, slice, today),
        reference -> reference.indicator(indicator, basis, window, slice, today));
  }

  private static Question series(Indicator indicator, Drawn drawn) {
    Basis basis = drawn.oneOf(List.of(Basis.values()));
    List<Span> steps = drawn.steps();
    Slice slice = drawn.slice();
    LocalDate today = drawn.today();
    return new Question(
        "series of " + indicator.id() + " " + basis + " " + steps + " " + slice,
        board -> board.series(indicator, basis, steps, slice, today),
        reference -> reference.series(indicator, basis, steps, slice, today));
  }

  private static Question bands(Indicator clock, Drawn drawn) {
    LocalDate at = drawn.day();
    Slice slice = drawn.slice();
    LocalDate today = drawn.today();
    return new Question(
        "open " + clock.id() + " at " + at + " " + slice + " today " + today,
        board -> board.clock(clock, at, slice, today),
        reference -> reference.clock(clock, at, slice, today));
  }

  private static Question durations(Indicator clock, Drawn drawn) {
    Span window = drawn.window();
    Slice slice = drawn.slice();
    return new Question(
        "durations of " + clock.id() + " " + window + " " + slice,
        board -> board.durations(clock, window, slice),
        reference -> reference.durations(clock, window, slice));
  }

  /** Days, windows and slices by lot. */
  record Drawn(List<LocalDate> days, LocalDate today, Random lot) {
    private static final int MOST_STEPS = 10;

    <T> T oneOf(List<T> choices) {
      return choices.get(lot.nextInt(choices.size()));
    }

    /** A day on which something happened, or today. */
    LocalDate day() {
      return lot.nextInt(3) == 0 ? today : oneOf(days);
    }

    Span window() {
      if (lot.nextInt(3) > 0) {
        return oneOf(List.of(Windows.values())).endingOn(day());
      }
      LocalDate one = day();
      LocalDate other = day();
      return one.isAfter(other) ? new Span(other, one) : new Span(one, other);
    }

    List<Span> steps() {
      Steps step = oneOf(List.of(Steps.values()));
      LocalDate to = day();
      LocalDate from =
          switch (step) {
            case DAY -> to.minusDays(lot.nextInt(MOST_STEPS));
            case WEEK -> to.minusWeeks(lot.nextInt(MOST_STEPS));
            case MONTH -> to.minusMonths(lot.nextInt(MOST_STEPS));
          };
      return step.cut(new Span(from, to));
    }

    Slice slice() {
      List<Dimension> by = new ArrayList<>(List.of(Dimension.values()));
      Collections.shuffle(by, lot);
      int asked = lot.nextInt(Dimension.values().length + 1);
      String authority = oneOf(List.of("", "", "E06000033", "E10000012", "nowhere"));
      return new Slice(
          by.subList(0, asked), authority.isEmpty() ? Optional.empty() : Optional.of(authority));
    }
  }
}
