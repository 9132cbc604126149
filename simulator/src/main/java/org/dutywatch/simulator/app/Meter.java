package org.dutywatch.simulator.app;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** Tells how far a simulation is: a bar, how fast it sends and how long it still takes. */
final class Meter {
  private static final int WIDTH = 20;
  private static final double NANOS_A_SECOND = 1e9;
  private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

  private final Simulation simulation;
  private final long sentBefore;
  private final long begun = System.nanoTime();

  /** A meter of what is played from now on. */
  Meter(Simulation simulation) {
    this.simulation = simulation;
    this.sentBefore = simulation.sent();
  }

  String text() {
    double seconds = (System.nanoTime() - begun) / NANOS_A_SECOND;
    long rate = Math.round((simulation.sent() - sentBefore) / Math.max(seconds, 0.001));
    OptionalDouble done = simulation.done();
    String text = simulation.inWords() + String.format(Locale.ROOT, "  %,d/s", rate);
    if (simulation.behind().compareTo(WORTH_TELLING) > 0) {
      text += "  " + simulation.behind().toSeconds() + " s behind";
    }
    return done.isPresent() ? bar(done.getAsDouble()) + "  " + text + left(done, seconds) : text;
  }

  private static String bar(double done) {
    int full = (int) (WIDTH * done);
    return "["
        + "#".repeat(full)
        + ".".repeat(WIDTH - full)
        + "]"
        + String.format(Locale.ROOT, "%4d%%", (int) (100 * done));
  }

  private static String left(OptionalDouble done, double seconds) {
    if (done.getAsDouble() < 0.01) {
      return "";
    }
    long left = Math.round(seconds * (1 - done.getAsDouble()) / done.getAsDouble());
    return String.format(Locale.ROOT, "  %d:%02d left", left / 60, left % 60);
  }
}
