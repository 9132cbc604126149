package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.dutywatch.events.RecordId;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;
import org.dutywatch.monitor.domain.mark.ClockState;
import org.dutywatch.monitor.domain.mark.OpenClock;
import org.dutywatch.monitor.domain.policy.Allowance;
import org.dutywatch.monitor.domain.policy.Course;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.pseudonym.References;

/** One open case in an answer. */
final class CaseJson {
  private static final double SECONDS_AN_HOUR = 3_600;
  private static final double TENTHS = 10;

  private final WorkingCalendar calendar;
  private final References references;

  CaseJson(WorkingCalendar calendar, References references) {
    this.calendar = calendar;
    this.references = references;
  }

  /**
   * Writes a case.
   *
   * @param now what time it is, on {@code today}
   */
  void put(ObjectNode node, Indicator clock, OpenClock open, Instant now) {
    RecordId id = open.name().record();
    ClockState state = open.state();
    LocalDate today = WorkingCalendar.dateOf(now);
    LocalDate due = state.run().due();
    node.put("authority", id.authority()).put("subject", id.subject());
    node.put("child", references.ofChild(id).orElse(null));
    node.put("started", state.run().start().toString()).put("due", due.toString());
    node.put("band", CaseBand.of(due, today, calendar).label());
    putDays(node, due, today);
    if (isOfTheSameDay(clock, state)) {
      node.put("hoursWaiting", hours(state.startedAt(), now));
    }
    node.put("locality", state.dimensions().locality()).put("team", state.dimensions().team());
    node.put("agency", state.dimensions().agency());
  }

  private void putDays(ObjectNode node, LocalDate due, LocalDate today) {
    if (due.isBefore(today)) {
      node.putNull("workingDaysLeft").put("workingDaysOver", calendar.workingDaysAfter(due, today));
    } else {
      node.put("workingDaysLeft", calendar.workingDaysAfter(today, due)).putNull("workingDaysOver");
    }
  }

  private static boolean isOfTheSameDay(Indicator clock, ClockState state) {
    return clock.clock().orElseThrow() instanceof Course.Between between
        && between.timescale().at(state.run().start()).equals(new Allowance.Days(0));
  }

  private static double hours(Instant since, Instant now) {
    double hours = Math.max(0, Duration.between(since, now).toSeconds()) / SECONDS_AN_HOUR;
    return Math.floor(hours * TENTHS) / TENTHS;
  }
}
