package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** A span of local dates, both included. */
record Window(String name, LocalDate from, LocalDate to) {
  private static final int MOST_STEPS = 1_500;

  /** The window of this name that ends on a day. */
  static Window ending(String name, LocalDate to) {
    LocalDate from =
        switch (name) {
          case "day" -> to;
          case "7d" -> to.minusDays(6);
          case "28d" -> to.minusDays(27);
          case "month" -> to.withDayOfMonth(1);
          case "ytd" -> startOfReportingYear(to);
          case "12m" -> to.minusMonths(12).plusDays(1);
          default -> throw new IllegalArgumentException("window: day, 7d, 28d, month, ytd or 12m");
        };
    return new Window(name, from, to);
  }

  /** The last 1 April not after the day. */
  static LocalDate startOfReportingYear(LocalDate day) {
    LocalDate april = LocalDate.of(day.getYear(), Month.APRIL, 1);
    return april.isAfter(day) ? april.minusYears(1) : april;
  }

  /** Puts it into an answer. */
  void put(ObjectNode answer) {
    answer
        .putObject("window")
        .put("name", name)
        .put("from", from.toString())
        .put("to", to.toString());
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The calendar days, weeks from Monday, or months of this window, cut at its ends. */
  List<Window> steps(String step) {
    List<Window> steps = new ArrayList<>();
    for (LocalDate start = from; !start.isAfter(to); ) {
      LocalDate end = lastOf(step, start);
      steps.add(new Window(step, start, end.isAfter(to) ? to : end));
      start = end.plusDays(1);
      if (steps.size() > MOST_STEPS) {
        throw new IllegalArgumentException("step: at most 1,500");
      }
    }
    return steps;
  }

  private static LocalDate lastOf(String step, LocalDate day) {
    return switch (step) {
      case "day" -> day;
      case "week" -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case "month" -> day.with(TemporalAdjusters.lastDayOfMonth());
      default -> throw new IllegalArgumentException("step: day, week or month");
    };
  }
}
