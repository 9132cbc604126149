package org.dutywatch.bench;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/** Through the whole monitor to its board. */
final class BoardRoute implements Route {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final WatchedMonitor monitor;
  private final LongSupplier figure;

  /**
   * To the board of a monitor, which becomes this one's to close.
   *
   * @param figure reads the figure of the probes
   */
  BoardRoute(WatchedMonitor monitor, LongSupplier figure) {
    this.monitor = monitor;
    this.figure = figure;
  }

  @Override
  public String name() {
    return "monitor";
  }

  @Override
  public Histogram carry(Schedule schedule) {
    Sent sent = new Sent();
    Watch watch = new Watch(monitor.board(), figure);
    try (watch) {
      schedule.keep(
          (message, due) ->
              monitor.sender().send(message, due, where -> sent.add(where, due, message.probe())));
      monitor.sender().flush();
      if (!monitor.board().awaitPosition(sent.end(), PATIENCE)) {
        throw new NotMeasuredException("The board did not get all events within two minutes.");
      }
    }
    return watch.looks().delays(sent);
  }

  @Override
  public void close() {
    monitor.close();
  }
}
