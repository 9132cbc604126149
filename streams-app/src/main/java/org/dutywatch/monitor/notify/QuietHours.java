package org.dutywatch.monitor.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;

/**
 * When nobody wants to be told anything, by the clock on the wall in England.
 *
 * @param from when they begin, each day
 * @param until when they end, that day or the next; the same as {@code from} for no such hours
 * @param daysOff days that are quiet as a whole
 */
public record QuietHours(LocalTime from, LocalTime until, Predicate<LocalDate> daysOff) {
  /** Never. */
  public static final QuietHours NONE =
      new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, day -> false);

  /** The first instant from this one on at which it is not quiet. */
  public Instant endFrom(Instant instant) {
    LocalDateTime began = WorkingCalendar.localTimeOf(instant);
    LocalDateTime end = began;
    while (isQuiet(end)) {
      end = later(end);
    }
    Instant ends = WorkingCalendar.instantOf(end);
    // An hour that the clocks show twice ends where it ends for the first time.
    return end.equals(began) || ends.isBefore(instant) ? instant : ends;
  }

  private boolean isQuiet(LocalDateTime at) {
    return daysOff.test(at.toLocalDate()) || inHours(at.toLocalTime());
  }

  private boolean inHours(LocalTime time) {
    return from.isAfter(until)
        ? !time.isBefore(from) || time.isBefore(until)
        : !time.isBefore(from) && time.isBefore(until);
  }

  /** The end of what makes this moment quiet. */
  private LocalDateTime later(LocalDateTime at) {
    LocalDate day = at.toLocalDate();
    if (daysOff.test(day)) {
      return day.plusDays(1).atStartOfDay();
    }
    return at.toLocalTime().isBefore(until) ? day.atTime(until) : day.plusDays(1).atTime(until);
  }
}
