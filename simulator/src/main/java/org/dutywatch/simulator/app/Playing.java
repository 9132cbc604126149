package org.dutywatch.simulator.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Plays in a thread of its own while the caller's looks on. */
public final class Playing implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 250;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "simulation"));

  /** Something that takes a while and can be interrupted. */
  public interface Act {
    /** Does it. */
    void run() throws InterruptedException;
  }

  /**
   * Plays to the end.
   *
   * @param look called every quarter of a second, and once at the end
   * @throws RuntimeException what the play throws
   */
  public void play(Act play, Act look) throws InterruptedException {
    Future<?> played =
        thread.submit(
            () -> {
              play.run();
              return null;
            });
    while (!isOver(played)) {
      look.run();
    }
    look.run();
  }

  private static boolean isOver(Future<?> played) throws InterruptedException {
    try {
      played.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillPlaying) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
