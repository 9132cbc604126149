package org.dutywatch.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.commons.io.FileUtils;
import org.dutywatch.monitor.app.Monitor;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.board.Board;

/** Has monitors build their figures from nothing over a history. */
final class Rebuild {
  private static final double NANOS_A_SECOND = 1e9;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final History history;
  private final FreshGenerations generations;

  Rebuild(History history) {
    this.history = history;
    this.generations = new FreshGenerations(history.config());
  }

  /** What they read. */
  History history() {
    return history;
  }

  /**
   * What a build took.
   *
   * @param readySeconds from the start of the monitor until it was ready
   * @param lap from the first publish to the board until then, so that it is of events alone
   * @param heap bytes in use when it was ready, after a collection and beside what was there before
   * @param state bytes on disk when it was stopped
   * @param board what its board takes
   */
  record Built(double readySeconds, Lap lap, long heap, long state, BoardSize board) {}

  /** Builds once, and leaves nothing behind. */
  Built run() throws InterruptedException {
    Rules fresh = generations.next();
    MonitorConfig config = history.config();
    Board board = new Board();
    long heapBefore = Heap.used();
    long from = System.nanoTime();
    double seconds;
    Lap lap;
    long heap;
    try (Monitor monitor = Monitor.start(config, fresh, InstantSource.system(), board)) {
      awaitSomething(board);
      Stopwatch watch = new Stopwatch();
      long first = held(board);
      monitor.awaitReady();
      lap = watch.lap(history.events() - first);
      seconds = (System.nanoTime() - from) / NANOS_A_SECOND;
      heap = Heap.used() - heapBefore;
    }
    checkWhole(board);
    Path state =
        config
            .dataDir()
            .resolve("state")
            .resolve(fresh.generation().applicationId(config.topicPrefix()));
    Built built =
        new Built(
            seconds,
            lap,
            heap,
            FileUtils.sizeOfDirectory(state.toFile()),
            BoardSize.of(new SumsChangelog(Bench.of(config), fresh)));
    generations.delete(fresh);
    return built;
  }

  private static void awaitSomething(Board board) {
    long version = board.version();
    while (held(board) == 0) {
      long next = board.awaitChange(version, PATIENCE);
      if (next == version) {
        throw new NotMeasuredException("Nothing came to the board within two minutes.");
      }
      version = next;
    }
  }

  private void checkWhole(Board board) {
    if (held(board) != history.events()) {
      throw new NotMeasuredException(
          "The board held "
              + held(board)
              + " of "
              + history.events()
              + " events when it was ready.");
    }
  }

  private static long held(Board board) {
    return board.position().next().values().stream().mapToLong(Long::longValue).sum();
  }
}
