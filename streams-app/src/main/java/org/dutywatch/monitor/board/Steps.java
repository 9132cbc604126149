package org.dutywatch.monitor.board;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstDayOfNextMonth;
import static java.time.temporal.TemporalAdjusters.next;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The steps of the calendar that a series can be taken in. */
public enum Steps {
  DAY("day"),
  /** From Monday. */
  WEEK("week"),
  MONTH("month");

  /** A series has at most so many steps. */
  public static final int AT_MOST = 1_500;

  private final String label;

  Steps(String label) {
    this.label = label;
  }

  /** Its name in the API. */
  public String label() {
    return label;
  }

  /** The step of that name; absent where there is none. */
  public static Optional<Steps> named(String label) {
    return Arrays.stream(values()).filter(step -> step.label.equals(label)).findFirst();
  }

  /**
   * Cuts a span into these steps; the first and the last may be shorter.
   *
   * @throws IllegalArgumentException where there would be more than {@link #AT_MOST}
   */
  public List<Span> cut(Span whole) {
    List<Span> steps = new ArrayList<>();
    LocalDate from = whole.from();
    while (!from.isAfter(whole.to())) {
      if (steps.size() == AT_MOST) {
        throw new IllegalArgumentException("a series has at most " + AT_MOST + " steps");
      }
      LocalDate next = nextAfter(from);
      steps.add(new Span(from, next.isAfter(whole.to()) ? whole.to() : next.minusDays(1)));
      from = next;
    }
    return steps;
  }

  private LocalDate nextAfter(LocalDate day) {
    return switch (this) {
      case DAY -> day.plusDays(1);
      case WEEK -> day.with(next(MONDAY));
      case MONTH -> day.with(firstDayOfNextMonth());
    };
  }
}
