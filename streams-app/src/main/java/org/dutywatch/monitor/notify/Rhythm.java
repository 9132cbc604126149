package org.dutywatch.monitor.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.dutywatch.monitor.domain.calendar.WorkingCalendar;

/** How often somebody is told: at once, every so many minutes, or at times of the day. */
public sealed interface Rhythm {

  /** When somebody is told of what arrives at an instant, but for quiet hours. */
  Instant next(Instant arrival);

  /** Each notice alone, when it arrives. */
  record AtOnce() implements Rhythm {
    @Override
    public Instant next(Instant arrival) {
      return arrival;
    }
  }

  /** Digests, every so often, counted from midnight in UTC where that goes without a remainder. */
  record Every(Duration interval) implements Rhythm {
    @Override
    public Instant next(Instant arrival) {
      long millis = interval.toMillis();
      return Instant.ofEpochMilli((Math.floorDiv(arrival.toEpochMilli(), millis) + 1) * millis);
    }
  }

  /**
   * Digests at these times of every day, by the clock on the wall in England.
   *
   * @param times one at least
   */
  record Daily(List<LocalTime> times) implements Rhythm {
    /** The list is copied. */
    public Daily {
      times = List.copyOf(times);
    }

    @Override
    public Instant next(Instant arrival) {
      LocalDate day = WorkingCalendar.dateOf(arrival);
      return Stream.of(day, day.plusDays(1))
          .flatMap(date -> times.stream().map(date::atTime))
          .map(WorkingCalendar::instantOf)
          .filter(arrival::isBefore)
          .min(Instant::compareTo)
          .orElseThrow(); // tomorrow's is after any time of today
    }
  }
}
