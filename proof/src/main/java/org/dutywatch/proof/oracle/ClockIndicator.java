package org.dutywatch.proof.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The indicator that each clock is, with its two bases. */
final class ClockIndicator {
  private ClockIndicator() {}

  static Indicator of(List<Clock> clocks) {
    Measure completed =
        Measure.flow(
            clocks.stream()
                .filter(clock -> clock.stoppedOn().isPresent())
                .map(clock -> item(clock, clock.stoppedOn().get())));
    Measure due =
        Measure.flow(
            clocks.stream()
                .filter(clock -> !clock.lapsed())
                .map(clock -> item(clock, clock.due())));
    return new Indicator(
        true,
        completed,
        Optional.of(
            (window, today) -> due.in(window, today).filter(item -> item.on().isBefore(today))));
  }

  private static Item item(Clock clock, LocalDate on) {
    return Item.of(on, clock.dimensions(), clock.stoppedInTime());
  }
}
