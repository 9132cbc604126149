package org.dutywatch.simulator.app;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A simulation that is played to its end while it says how far it is. */
final class Performance {
  private static final long PLAIN_LINE_EVERY_SECONDS = 5;

  private final Simulation simulation;
  private final ProgressLine progress;

  Performance(Simulation simulation, ProgressLine progress) {
    this.simulation = simulation;
    this.progress = progress;
  }

  /**
   * Plays history and the days after it, or else a load at these rates.
   *
   * @throws SinkFailedException where something cannot be delivered
   */
  void play(Optional<LoadRates> rates) throws InterruptedException {
    try (Playing playing = new Playing()) {
      if (rates.isPresent()) {
        Meter meter = new Meter(simulation);
        long begun = System.nanoTime();
        playing.play(
            () -> simulation.load(rates.get()),
            () -> progress.show(secondsSince(begun) / PLAIN_LINE_EVERY_SECONDS, meter.text()));
      } else {
        playDays(playing);
      }
      playing.play(simulation::end, () -> {});
    } catch (SinkFailedException e) {
      progress.lasting("Broken off: " + simulation.inWords());
      throw e;
    }
    progress.lasting((simulation.isStopped() ? "Stopped: " : "Ended: ") + simulation.inWords());
  }

  private void playDays(Playing playing) throws InterruptedException {
    Meter ofHistory = new Meter(simulation);
    playing.play(
        simulation::sendHistory,
        () -> progress.show(simulation.today().getYear(), ofHistory.text()));
    if (!simulation.isStopped()) {
      progress.lasting("History is sent: " + simulation.inWords());
    }
    Meter ofDays = new Meter(simulation);
    playing.play(simulation::live, () -> progress.show(simulation.today(), ofDays.text()));
  }

  private static long secondsSince(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
  }
}
