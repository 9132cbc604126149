package org.dutywatch.proof.oracle;

import java.time.LocalDate;

/** How urgent an open clock is on a day. */
enum Band {
  ON_TRACK("onTrack"),
  DUE_SOON("dueSoon"),
  DUE_TODAY("dueToday"),
  OVERDUE("overdue");

  /** So many working days ahead. */
  static final int SOON = 2;

  private final String word;

  Band(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Band of(LocalDate due, LocalDate day, WorkingDays calendar) {
    if (due.isBefore(day)) {
      return OVERDUE;
    }
    if (due.equals(day)) {
      return DUE_TODAY;
    }
    return calendar.atMostBetween(SOON, day, due) ? DUE_SOON : ON_TRACK;
  }
}
