package org.dutywatch.monitor.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The steps of a question as days since 1 January 1970, with the days whose marks are summed. */
final class StepDays {
  private final long firstDay;
  private final long lastDay;
  private final long[] lastDays;

  /** For adjoining ascending steps, of which there is at least one. */
  StepDays(List<Span> steps, Formula.Summed summed, LocalDate today) {
    lastDays = steps.stream().mapToLong(step -> step.to().toEpochDay()).toArray();
    long to = lastDays[lastDays.length - 1];
    firstDay =
        summed == Formula.Summed.UP_TO_LAST_DAY ? Long.MIN_VALUE : steps.get(0).from().toEpochDay();
    lastDay = summed == Formula.Summed.PAST_OF_WINDOW ? Math.min(to, today.toEpochDay() - 1) : to;
  }

  /** The first day whose marks are summed. */
  long firstDay() {
    return firstDay;
  }

  /** The last day whose marks are summed. */
  long lastDay() {
    return lastDay;
  }

  /** The step that a day up to the last falls in (or before), known not to be an earlier one. */
  int stepOf(int day, int notBefore) {
    if (day <= lastDays[notBefore]) {
      return notBefore;
    }
    int at = Arrays.binarySearch(lastDays, notBefore, lastDays.length, day);
    return at < 0 ? -at - 1 : at;
  }

  /** How many steps there are. */
  int count() {
    return lastDays.length;
  }
}
