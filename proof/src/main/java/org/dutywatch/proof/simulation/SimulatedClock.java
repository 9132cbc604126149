package org.dutywatch.proof.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of day, which goes on only where a scenario says so. */
final class SimulatedClock implements InstantSource {
  private Instant now = Instant.parse("2026-11-02T09:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  /** Goes on by so much. */
  void goOn(Duration by) {
    now = now.plus(by);
  }
}
