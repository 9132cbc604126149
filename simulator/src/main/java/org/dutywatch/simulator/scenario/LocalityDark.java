package org.dutywatch.simulator.scenario;

import java.time.Duration;
import java.time.Instant;

/** One locality's office cannot record; afterwards it catches up in a twelfth of the time. */
record LocalityDark(Period when) implements Scenario {
  static final String LOCALITY = "Harbour";

  private static final int CATCHES_UP_IN_PART = 12;

  @Override
  public Instant recorded(String locality, Instant moment) {
    Instant from = when.begins();
    Duration dark = Duration.between(from, when.ends());
    Duration catchUp = dark.dividedBy(CATCHES_UP_IN_PART);
    Instant caughtUp = when.ends().plus(catchUp);
    if (!locality.equals(LOCALITY) || moment.isBefore(from) || !moment.isBefore(caughtUp)) {
      return moment;
    }
    // What waits, and what comes while it is entered, keeps its order: later is never put earlier.
    long waited = Duration.between(from, moment).toMillis();
    return when.ends().plusMillis(waited / (CATCHES_UP_IN_PART + 1));
  }
}
