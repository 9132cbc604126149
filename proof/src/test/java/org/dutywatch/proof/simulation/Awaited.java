package org.dutywatch.proof.simulation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.KafkaFuture;

/** What a real broker answers, and what comes true there after a while. */
public final class Awaited {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration OFTEN = Duration.ofMillis(2);

  private Awaited() {}

  /** Waits until something holds. */
  public static void eventually(Callable<Boolean> holds) {
    await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(OFTEN).until(holds);
  }

  /** The outcome of what was sent. */
  public static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The outcome of a question to the broker. */
  public static <T> T get(KafkaFuture<T> future) {
    return get(future.toCompletionStage().toCompletableFuture());
  }
}
