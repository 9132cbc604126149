package org.dutywatch.demo;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.dutywatch.demo.MonitorView.Arrivals;
import org.dutywatch.monitor.app.Monitor;
import org.dutywatch.simulator.app.Playing;
import org.dutywatch.simulator.app.ProgressLine;
import org.dutywatch.simulator.app.Simulation;

/** A simulation that plays while somebody watches: says how far it is and what the board shows. */
final class Show {
  private static final double NANOS_A_SECOND = 1e9;
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final long PLAIN_LINE_EVERY_NANOS = 5_000_000_000L;

  private final Monitor monitor;
  private final MonitorView board;
  private final Simulation simulation;
  private final ProgressLine progress;
  private final long begun = System.nanoTime();

  /** A show of this simulation on this monitor, which is ready. */
  Show(Monitor monitor, Simulation simulation, ProgressLine progress) {
    this.monitor = monitor;
    this.board = new MonitorView(monitor.address());
    this.simulation = simulation;
    this.progress = progress;
  }

  /** Plays history, and days from then on; returns when they are over. */
  void run() throws InterruptedException {
    try (Playing playing = new Playing()) {
      playing.play(simulation::sendHistory, this::showHistory);
      playing.play(this::awaitTheBoard, this::showHistory);
      progress.lasting("History is on the board: " + history());
      playing.play(simulation::live, () -> progress.show(simulation.today(), live()));
    }
  }

  private void awaitTheBoard() throws InterruptedException {
    while (board.arrivals().stream().noneMatch(arrivals -> arrivals.waiting() == 0)) {
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
    }
  }

  private void showHistory() throws InterruptedException {
    long step = (System.nanoTime() - begun) / PLAIN_LINE_EVERY_NANOS;
    progress.show(step, history());
  }

  private String history() throws InterruptedException {
    requireTheStream();
    double seconds = (System.nanoTime() - begun) / NANOS_A_SECOND;
    String sent = String.format(Locale.ROOT, "%,d events sent", simulation.sent());
    return board
        .arrivals()
        .map(Arrivals::onTheBoard)
        .map(
            there ->
                String.format(
                    Locale.ROOT,
                    "%s; with the clock's ticks %,d on the board after %.1f s (%,d a second)",
                    sent,
                    there,
                    seconds,
                    Math.round(there / seconds)))
        .orElse(sent);
  }

  private String live() throws InterruptedException {
    requireTheStream();
    return simulation.inWords()
        + board
            .clocks()
            .map(
                clocks ->
                    String.format(
                        Locale.ROOT,
                        "  %,d clocks open, %,d overdue",
                        clocks.open(),
                        clocks.overdue()))
            .orElse("");
  }

  private void requireTheStream() {
    if (monitor.failed().isDone()) {
      throw new IllegalStateException("the stream has failed for good", monitor.failed().join());
    }
  }
}
