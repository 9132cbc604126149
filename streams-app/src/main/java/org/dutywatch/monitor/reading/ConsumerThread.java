package org.dutywatch.monitor.reading;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a consumer on a thread of its own until it is closed. Where Kafka answers with an error, or
 * a fault of ours comes up, it says so and begins again after a pause, with another consumer.
 * Single use.
 */
public final class ConsumerThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConsumerThread.class);

  private final Manner manner;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Reader reader;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Consumer<byte[], byte[]> open;

  /**
   * How it goes about it.
   *
   * @param thread the thread's name
   * @param what who reads, as the beginning of a sentence in the log
   * @param pause how long it waits before it begins again
   * @param closesWithin how long its end is waited for
   */
  public record Manner(String thread, String what, Duration pause, Duration closesWithin) {}

  /** What is done with a consumer. */
  @FunctionalInterface
  public interface Reader {
    /** Reads for as long as the thread goes on, or until it has to begin with another consumer. */
    void read(Consumer<byte[], byte[]> consumer) throws InterruptedException;
  }

  /**
   * Not started yet.
   *
   * @param consumers makes a consumer, which is closed here
   */
  public ConsumerThread(
      Manner manner, Supplier<Consumer<byte[], byte[]>> consumers, Reader reader) {
    this.manner = manner;
    this.consumers = consumers;
    this.reader = reader;
    this.thread = new Thread(this::run, manner.thread());
    thread.setDaemon(true);
  }

  /** Begins to read. */
  public void start() {
    thread.start();
  }

  /** Whether nobody has told it to stop. */
  public boolean goesOn() {
    return closed.getCount() > 0;
  }

  /** Waits as before it begins again, or until it is to stop. */
  public void pause() throws InterruptedException {
    closed.await(manner.pause().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    try {
      while (goesOn()) {
        readOnce();
      }
    } catch (WakeupException | InterruptException | InterruptedException closing) {
      LOG.debug("{} ends", manner.what());
    }
  }

  private void readOnce() throws InterruptedException {
    try (Consumer<byte[], byte[]> consumer = consumers.get()) {
      open = consumer;
      if (goesOn()) {
        reader.read(consumer);
      }
    } catch (WakeupException | InterruptException closing) {
      throw closing;
    } catch (KafkaException fault) {
      LOG.warn("{} begins again after {}", manner.what(), fault.toString());
      pause();
    } catch (RuntimeException fault) {
      LOG.error("{} begins again after a fault of its own", manner.what(), fault);
      pause();
    } finally {
      open = null;
    }
  }

  /** Tells it to stop, and waits for nothing. */
  public void stop() {
    closed.countDown();
    Consumer<byte[], byte[]> reading = open;
    if (reading != null) {
      reading.wakeup();
    }
  }

  /** Stops it, and waits a while for its end. */
  @Override
  public void close() {
    stop();
    try {
      thread.join(manner.closesWithin().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
