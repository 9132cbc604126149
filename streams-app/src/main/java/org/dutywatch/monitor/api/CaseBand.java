package org.dutywatch.monitor.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;

/** How near its due date an open case is, as the list of cases can be asked for it. */
enum CaseBand {
  OVERDUE("overdue"),
  DUE_TODAY("dueToday"),
  DUE_SOON("dueSoon"),
  ON_TRACK("onTrack");

  /** Asks for all of them. */
  static final String ALL = "all";

  private static final LocalDate FIRST = LocalDate.ofEpochDay(Integer.MIN_VALUE);
  private static final LocalDate LAST = LocalDate.ofEpochDay(Integer.MAX_VALUE - 1);

  private final String label;

  CaseBand(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Every word that can be asked for. */
  static List<String> choices() {
    return Stream.concat(Stream.of(ALL), Arrays.stream(values()).map(CaseBand::label)).toList();
  }

  /** The due dates that are meant by a word, on a day. */
  static Span due(String choice, LocalDate today, WorkingCalendar calendar) {
    LocalDate soon = calendar.dueSoonUntil(today);
    if (choice.equals(OVERDUE.label)) {
      return new Span(FIRST, today.minusDays(1));
    }
    if (choice.equals(DUE_TODAY.label)) {
      return new Span(today, today);
    }
    if (choice.equals(DUE_SOON.label)) {
      return new Span(today.plusDays(1), soon.isAfter(today) ? soon : today.plusDays(1));
    }
    return choice.equals(ON_TRACK.label)
        ? new Span((soon.isAfter(today) ? soon : today).plusDays(1), LAST)
        : new Span(FIRST, LAST);
  }

  /** Where a case stands that is due on a day. */
  static CaseBand of(LocalDate due, LocalDate today, WorkingCalendar calendar) {
    if (due.isBefore(today)) {
      return OVERDUE;
    }
    if (due.equals(today)) {
      return DUE_TODAY;
    }
    return due.isAfter(calendar.dueSoonUntil(today)) ? ON_TRACK : DUE_SOON;
  }
}
