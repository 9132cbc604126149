package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Indicator;

/**
 * Says in an answer that it depends on days whose bank holidays are not known for certain. Figures
 * of a window do where their clock counts working days and the window ends after the known days;
 * bands of any clock do, since what is due soon is told in working days: if the first day after
 * those were a bank holiday, what is due then would be due soon.
 */
final class CalendarWarning {
  private final WorkingCalendar calendar;

  CalendarWarning(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** Warns in an answer over days up to a last one. */
  void ofWindow(ObjectNode answer, Indicator indicator, LocalDate to) {
    if (indicator.clock().filter(Course::inWorkingDays).isPresent()) {
      warnAfter(answer, to);
    }
  }

  /** Warns in an answer with bands on a day. */
  void ofBands(ObjectNode answer, LocalDate at) {
    warnAfter(answer, calendar.dueSoonUntil(at).plusDays(1));
  }

  private void warnAfter(ObjectNode answer, LocalDate lastDay) {
    LocalDate known = calendar.knownUntil();
    if (lastDay.isAfter(known)) {
      answer.put(
          "warning",
          "Bank holidays are known to be complete up to "
              + known
              + ". This answer depends on later days, whose bank holidays are computed by rule and"
              + " may turn out otherwise.");
    }
  }
}
