package org.dutywatch.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.Consumer;

/** Where a route ends at a reader of committed records, on a thread of its own. */
final class CommittedEnd implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Consumer<byte[], byte[]> consumer;
  private final Records records;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "committed-end"));

  /**
   * Reads topics from their beginning.
   *
   * @param consumer becomes this one's to close
   * @param partitions how many partitions each topic has
   */
  CommittedEnd(Consumer<byte[], byte[]> consumer, Map<String, Integer> partitions) {
    this.consumer = consumer;
    this.records = Records.of(consumer, partitions);
  }

  /**
   * How long so many records take from when they are due to here.
   *
   * @param sending sends them
   */
  Histogram delays(long number, Runnable sending) throws InterruptedException {
    Future<Histogram> delays = thread.submit(() -> read(number));
    sending.run();
    try {
      return delays.get();
    } catch (ExecutionException e) {
      throw new NotMeasuredException(e.getCause().getMessage());
    }
  }

  private Histogram read(long number) {
    Histogram delays = Delays.none();
    long heardOf = System.nanoTime();
    while (delays.getTotalCount() < number) {
      long before = delays.getTotalCount();
      records.next(record -> Delays.add(delays, Message.dueNanos(record), System.nanoTime()));
      long now = System.nanoTime();
      heardOf = delays.getTotalCount() > before ? now : heardOf;
      if (now - heardOf > PATIENCE.toNanos()) {
        throw new NotMeasuredException(
            "Only " + delays.getTotalCount() + " of " + number + " records were committed.");
      }
    }
    return delays;
  }

  @Override
  public void close() {
    thread.shutdownNow();
    consumer.close();
  }
}
