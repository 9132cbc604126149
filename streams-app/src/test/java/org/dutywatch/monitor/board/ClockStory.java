package org.dutywatch.monitor.board;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.dutywatch.events.RecordType;
import org.dutywatch.monitor.board.ClockFigures.Bands;
import org.dutywatch.monitor.domain.mark.Counter;
import org.dutywatch.monitor.domain.mark.Counter.Kind;
import org.dutywatch.monitor.domain.mark.Dimensions;
import org.dutywatch.monitor.domain.mark.DueOutcome;
import org.dutywatch.monitor.domain.mark.DueOutcome.Fate;
import org.dutywatch.monitor.domain.mark.EndOutcome;
import org.dutywatch.monitor.domain.mark.StopOutcome;

/**
 * One clock's life, as children's services would tell it. Says of itself what the definitions say,
 * one clock and one day at a time, and leaves marks.
 *
 * @param stop when it stopped; absent where it did not
 * @param end when its record ended while it ran; absent where it did not
 */
record ClockStory(
    RecordType type,
    Dimensions dimensions,
    LocalDate start,
    LocalDate due,
    Optional<LocalDate> stop,
    Optional<LocalDate> end) {

  static ClockStory running(Dimensions dimensions, String start, String due) {
    return new ClockStory(
        RecordType.REFERRAL,
        dimensions,
        LocalDate.parse(start),
        LocalDate.parse(due),
        Optional.empty(),
        Optional.empty());
  }

  ClockStory stopped(String day) {
    return new ClockStory(
        type, dimensions, start, due, Optional.of(LocalDate.parse(day)), Optional.empty());
  }

  ClockStory ended(String day) {
    return new ClockStory(
        type, dimensions, start, due, Optional.empty(), Optional.of(LocalDate.parse(day)));
  }

  boolean isOpenOn(LocalDate day) {
    return !start.isAfter(day)
        && stop.filter(stopped -> !stopped.isAfter(day)).isEmpty()
        && end.filter(ended -> !ended.isAfter(day)).isEmpty();
  }

  /** Its bands on a day by their definitions: at most one of them, and only while it is open. */
  Bands bandsOn(LocalDate day) {
    if (!isOpenOn(day)) {
      return new Bands(0, 0, 0, 0, 0);
    }
    if (due.isBefore(day)) {
      return new Bands(1, 0, 0, 0, 1);
    }
    if (due.equals(day)) {
      return new Bands(1, 0, 0, 1, 0);
    }
    long workingDaysLeft =
        day.plusDays(1).datesUntil(due.plusDays(1)).filter(ClockStory::isWorkingDay).count();
    return workingDaysLeft <= 2 ? new Bands(1, 0, 1, 0, 0) : new Bands(1, 1, 0, 0, 0);
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !SmallPolicy.HOLIDAYS.contains(day);
  }

  boolean stoppedInTime() {
    return stop.filter(day -> !day.isAfter(due)).isPresent();
  }

  boolean lapsed() {
    return end.filter(day -> !day.isAfter(due)).isPresent();
  }

  int length() {
    return (int) DAYS.between(start, stop.orElseThrow());
  }

  /** Enters its marks, or takes them back where the number is -1. */
  void enter(PartialSums sums, int indicator, boolean neverOpen, long number) {
    if (!neverOpen) {
      sums.enter(
          PartialSums.row(type, start, dimensions),
          new Counter(indicator, Kind.STARTED, 0),
          number);
    }
    sums.enter(
        PartialSums.row(type, due, dimensions),
        new Counter(indicator, Kind.DUE, dueOutcome().code()),
        number);
    stop.ifPresent(
        day ->
            sums.enter(
                PartialSums.row(type, day, dimensions),
                new Counter(
                    indicator, Kind.STOPPED, new StopOutcome(length(), stoppedInTime()).code()),
                number));
    end.ifPresent(
        day ->
            sums.enter(
                PartialSums.row(type, day, dimensions),
                new Counter(
                    indicator,
                    Kind.ENDED,
                    new EndOutcome((int) Math.max(0, DAYS.between(due, day))).code()),
                number));
  }

  private DueOutcome dueOutcome() {
    boolean met = stoppedInTime() || lapsed();
    LocalDate gone = stop.or(this::end).orElse(due);
    return new DueOutcome(fate(), daysBeforeDue(start), met ? daysBeforeDue(gone) : 0);
  }

  private int daysBeforeDue(LocalDate day) {
    return (int) Math.min(DAYS.between(day, due), SmallPolicy.CALENDAR.dueSoonDays(due));
  }

  private Fate fate() {
    if (stop.isPresent()) {
      return stoppedInTime() ? Fate.IN_TIME : Fate.LATE;
    }
    if (end.isPresent()) {
      return lapsed() ? Fate.LAPSED : Fate.MISSED;
    }
    return Fate.OPEN;
  }
}
