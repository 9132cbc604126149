package org.dutywatch.bench;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/** Sends events to a monitor, and times them to its board and to those who follow it. */
final class LiveRun {
  private static final double NANOS_A_SECOND = 1e9;

  private final WatchedMonitor monitor;
  private final LiveClients clients;
  private final LongSupplier figure;

  /**
   * A run over and over.
   *
   * @param figure reads the figure of the probes
   */
  LiveRun(WatchedMonitor monitor, LiveClients clients, LongSupplier figure) {
    this.monitor = monitor;
    this.clients = clients;
    this.figure = figure;
  }

  /**
   * What came of it.
   *
   * @param toBoard how many microseconds each event took to the board
   * @param toClients how many each took to each client
   * @param seconds how long it lasted
   * @param changes how many messages each client had, where it could follow
   * @param bytesOfOne how much each client was sent
   * @param cpu what the monitor's threads took that tell clients
   */
  record Outcome(
      Histogram toBoard,
      Histogram toClients,
      double seconds,
      int changes,
      long bytesOfOne,
      Duration cpu) {}

  /**
   * Sends all of a schedule, and waits until everybody has it.
   *
   * @throws NotMeasuredException where somebody does not get it, or other figures than belong to it
   */
  Outcome carry(Schedule schedule) {
    Sent sent = new Sent();
    Watch watch = new Watch(monitor.board(), figure);
    long from = System.nanoTime();
    long bytes = clients.bytes();
    int states = clients.states();
    TellingThreads telling = new TellingThreads();
    try (watch) {
      schedule.keep(
          (message, due) ->
              monitor.sender().send(message, due, where -> sent.add(where, due, true)));
      monitor.sender().flush();
      clients.awaitPosition(sent.end());
    }
    return new Outcome(
        watch.looks().delays(sent),
        clients.delays(sent),
        (System.nanoTime() - from) / NANOS_A_SECOND,
        clients.states() - states,
        (clients.bytes() - bytes) / clients.number(),
        telling.cpu());
  }
}
