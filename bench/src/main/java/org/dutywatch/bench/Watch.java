package org.dutywatch.bench;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.dutywatch.monitor.board.Board;

/** Looks at a board whenever it changes, on a thread of its own, until it is closed. */
final class Watch implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(100);

  private final Board board;
  private final LongSupplier figure;
  private final Looks looks = new Looks();
  private final Thread thread = new Thread(this::watch, "watch");
  private volatile boolean over;

  /**
   * Begins to watch.
   *
   * @param figure reads the figure of the probes
   */
  Watch(Board board, LongSupplier figure) {
    this.board = board;
    this.figure = figure;
    look();
    thread.start();
  }

  private void watch() {
    long seen = board.version() - 1;
    while (!over) {
      long version = board.awaitChange(seen, WAIT);
      if (version != seen) {
        look();
        seen = version;
      }
    }
  }

  private void look() {
    Looks.Look held = board.atOnce(() -> new Looks.Look(0, board.position(), figure.getAsLong()));
    looks.add(new Looks.Look(System.nanoTime(), held.position(), held.figure()));
  }

  /** What was seen; to be asked for once it is closed. */
  Looks looks() {
    return looks;
  }

  /** Looks once more, and ends. */
  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    look();
  }
}
