package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dutywatch.monitor.board.Position;

/**
 * Lets a read wait until the board holds a position. A wait takes a thread of its own and none of
 * the server's, and there is a limit to how many wait at once: others are told to come again.
 */
final class PositionWait implements AutoCloseable {
  private final BoardReader board;
  private final ThreadPoolExecutor waiters;

  PositionWait(BoardReader board, int waitingAtOnce) {
    this.board = board;
    this.waiters =
        new ThreadPoolExecutor(
            0, waitingAtOnce, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), PositionWait::thread);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "position-wait");
    thread.setDaemon(true);
    return thread;
  }

  /** Answers once the board holds what is waited for; at once where that is nothing. */
  void then(Context ctx, Wait wait, Runnable answer) throws InterruptedException {
    if (wait.position().isEmpty() || holds(wait.position().get(), Duration.ZERO)) {
      answer.run();
    } else if (wait.atMost().isZero()) {
      throw notReached(wait.atMost());
    } else {
      ctx.future(() -> later(wait.position().get(), wait.atMost(), answer));
    }
  }

  private CompletableFuture<Void> later(Position position, Duration atMost, Runnable answer) {
    try {
      return CompletableFuture.runAsync(
          () -> {
            await(position, atMost);
            answer.run();
          },
          waiters);
    } catch (RejectedExecutionException e) {
      throw new ProblemException(
          ProblemType.TOO_MANY_WAITING,
          "As many requests as may ("
              + waiters.getMaximumPoolSize()
              + ") are waiting for a position. Ask again shortly.");
    }
  }

  private void await(Position position, Duration atMost) {
    boolean held;
    try {
      held = holds(position, atMost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemType.NOT_READY, "The monitor is being stopped.");
    }
    if (!held) {
      throw notReached(atMost);
    }
  }

  private static ProblemException notReached(Duration atMost) {
    return new ProblemException(
        ProblemType.POSITION_NOT_REACHED,
        "The board did not reach the position asked for within the "
            + atMost.toMillis() / 1000.0
            + " seconds of 'wait'.");
  }

  private boolean holds(Position position, Duration atMost) throws InterruptedException {
    return board.awaitPosition(position, atMost);
  }

  /** Ends all waits. */
  @Override
  public void close() {
    waiters.shutdownNow();
  }
}
