package org.dutywatch.simulator.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When what is sent: history at once, then day by day.
 *
 * @param historyFrom the first day of history
 * @param liveFrom the first day that is lived through; history ends the day before
 * @param secondsPerDay how long a day lasts then, above 0
 * @param days how many days are lived through; empty for no end
 * @param passed how much of the first live day has passed when it is begun
 */
public record Pace(
    LocalDate historyFrom,
    LocalDate liveFrom,
    double secondsPerDay,
    OptionalInt days,
    Duration passed) {
  static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** A day that lasts so many seconds lasts as long as it does. */
  static final double SECONDS_A_DAY = 86_400;

  private static final double SECONDS_BETWEEN_TICKS = 0.25;
  private static final Duration SHORTEST_STEP = Duration.ofMinutes(1);
  private static final Duration LONGEST_STEP = Duration.ofHours(1);

  /** The last day that anything is recorded on. */
  Optional<LocalDate> lastDay() {
    return days.isPresent()
        ? Optional.of(liveFrom.plusDays(days.getAsInt() - 1L))
        : Optional.empty();
  }

  /** This pace, begun when so much of the first live day has passed. */
  Pace withPassed(Duration of) {
    return new Pace(historyFrom, liveFrom, secondsPerDay, days, of);
  }

  /** When a day begins. */
  static Instant beginOf(LocalDate day) {
    return day.atStartOfDay(ENGLAND).toInstant();
  }

  /** How much simulated time passes from tick to tick: an hour, less where a day takes minutes. */
  Duration step() {
    Duration step =
        Duration.ofSeconds(Math.round(SECONDS_BETWEEN_TICKS * SECONDS_A_DAY / secondsPerDay));
    if (step.compareTo(LONGEST_STEP) > 0) {
      return LONGEST_STEP;
    }
    return step.compareTo(SHORTEST_STEP) < 0 ? SHORTEST_STEP : step;
  }

  /** How long it really takes until so much simulated time has passed. */
  Duration lasts(Duration simulated) {
    double seconds = simulated.toSeconds() * secondsPerDay / SECONDS_A_DAY;
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
