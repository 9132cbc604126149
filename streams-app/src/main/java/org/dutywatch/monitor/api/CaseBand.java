package org.dutywatch.monitor.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dutywatch.monitor.board.Span;
import org.dutywatch.monitor.cases.CaseSelection;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;

/** How near its due date an open case is, as the list of cases can be asked for it. */
enum CaseBand {
  OVERDUE("overdue"),
  DUE_TODAY("dueToday"),
  DUE_SOON("dueSoon"),
  ON_TRACK("onTrack");

  /** Asks for all of them. */
  static final String ALL = "all";

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
    return Arrays.stream(values())
        .filter(band -> band.label.equals(choice))
        .findFirst()
        .map(band -> band.due(today, calendar.dueSoonUntil(today)))
        .orElse(CaseSelection.EVER);
  }

  private Span due(LocalDate today, LocalDate soon) {
    return switch (this) {
      case OVERDUE -> new Span(CaseSelection.EVER.from(), today.minusDays(1));
      case DUE_TODAY -> new Span(today, today);
      case DUE_SOON -> new Span(today.plusDays(1), soon);
      case ON_TRACK -> new Span(soon.plusDays(1), CaseSelection.EVER.to());
    };
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
