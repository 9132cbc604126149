package org.dutywatch.simulator.app;

import java.time.Instant;
import java.time.LocalDate;

/** Progress of days that pass: a plain line for each, and the moments between for a terminal. */
public final class DayByDay {
  private final ProgressLine line;
  private LocalDate shown = LocalDate.MIN;

  /** Shows on this line. */
  public DayByDay(ProgressLine line) {
    this.line = line;
  }

  /**
   * Shows how far it is.
   *
   * @param now the simulated time
   */
  public void show(Instant now, String text) {
    LocalDate day = LocalDate.ofInstant(now, Pace.ENGLAND);
    if (day.equals(shown)) {
      line.passing(text);
    } else {
      shown = day;
      line.line(text);
    }
  }
}
