package org.dutywatch.monitor.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stretch of days into calendar steps. */
public final class Steps {
  private Steps() {}

  /**
   * The steps of a series, in order; the first and the last are cut at the ends.
   *
   * @param step {@code day}, {@code week} (from Monday) or {@code month}
   * @throws IllegalArgumentException where there is no step of that name
   */
  public static List<Span> of(String step, LocalDate from, LocalDate to) {
    List<Span> steps = new ArrayList<>();
    for (LocalDate start = from; !start.isAfter(to); ) {
      LocalDate next = next(step, start);
      LocalDate end = next.minusDays(1);
      steps.add(new Span(start, end.isAfter(to) ? to : end));
      start = next;
    }
    return steps;
  }

  private static LocalDate next(String step, LocalDate day) {
    return switch (step) {
      case "day" -> day.plusDays(1);
      case "week" -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      case "month" -> day.withDayOfMonth(1).plusMonths(1);
      default -> throw new IllegalArgumentException("no step of that name");
    };
  }
}
