package org.dutywatch.monitor.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dutywatch.monitor.board.Span;

/** Local dates in London, and stretches of them. */
final class LondonDays {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private LondonDays() {}

  /** The local date that an instant falls on. */
  static LocalDate of(Instant instant) {
    return instant.atZone(LONDON).toLocalDate();
  }

  /** Whether a day lies in a stretch of days, both ends included. */
  static boolean within(Span span, LocalDate day) {
    return !day.isBefore(span.from()) && !day.isAfter(span.to());
  }

  /** The first day of the reporting year (1 April to 31 March) that a day lies in. */
  static LocalDate reportingYearOf(LocalDate day) {
    LocalDate april = LocalDate.of(day.getYear(), 4, 1);
    return day.isBefore(april) ? april.minusYears(1) : april;
  }
}
