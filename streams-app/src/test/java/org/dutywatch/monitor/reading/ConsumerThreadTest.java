package org.dutywatch.monitor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConsumerThreadTest {
  private static final Duration SOON = Duration.ofMillis(1);
  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<WaitingConsumer> consumers = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Thread> reading = new ArrayBlockingQueue<>(10);

  /** Has nothing to give until it is woken up. */
  private static final class WaitingConsumer extends MockConsumer<byte[], byte[]> {
    private boolean woken;

    private WaitingConsumer() {
      super("none");
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      try {
        while (!woken) {
          wait();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      throw new WakeupException();
    }

    @Override
    public synchronized void wakeup() {
      woken = true;
      notifyAll();
    }
  }

  private Consumer<byte[], byte[]> consumer() {
    WaitingConsumer consumer = new WaitingConsumer();
    consumers.add(consumer);
    return consumer;
  }

  private ConsumerThread thread(Duration pause, ConsumerThread.Reader reader) {
    return thread(pause, this::consumer, reader);
  }

  private static ConsumerThread thread(
      Duration pause, Supplier<Consumer<byte[], byte[]>> consumers, ConsumerThread.Reader reader) {
    return new ConsumerThread(
        new ConsumerThread.Manner("test-reader", "The reader of the test", pause, PATIENCE),
        consumers,
        reader);
  }

  private Thread awaitReading() throws InterruptedException {
    Thread thread = reading.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(thread).as("reads").isNotNull();
    return thread;
  }

  @Test
  void afterAnErrorOfKafkasAndAfterAFaultOfOursItBeginsAgainWithAnotherConsumer()
      throws InterruptedException {
    ConsumerThread thread =
        thread(
            SOON,
            consumer -> {
              if (consumers.size() == 1) {
                throw new KafkaException("the broker is away");
              }
              if (consumers.size() == 2) {
                throw new IllegalStateException("a fault");
              }
              reading.add(Thread.currentThread());
              consumer.poll(NEVER);
            });
    thread.start();
    Thread third = awaitReading();

    thread.close();

    assertThat(third.isAlive()).isFalse();
    assertThat(consumers).hasSize(3).allMatch(MockConsumer::closed);
  }

  @Test
  void whatReturnsBeginsAgainAtOnce() throws InterruptedException {
    ConsumerThread thread =
        thread(
            NEVER,
            consumer -> {
              if (consumers.size() == 2) {
                reading.add(Thread.currentThread());
                consumer.poll(NEVER);
              }
            });
    thread.start();
    Thread second = awaitReading();

    thread.close();

    assertThat(second.isAlive()).isFalse();
    assertThat(consumers).hasSize(2).allMatch(MockConsumer::closed);
  }

  @Test
  void closingEndsAPauseToo() throws InterruptedException {
    ConsumerThread thread =
        thread(
            NEVER,
            consumer -> {
              reading.add(Thread.currentThread());
              throw new KafkaException("the broker is away");
            });
    thread.start();
    Thread pausing = awaitReading();

    thread.close();

    assertThat(pausing.isAlive()).isFalse();
    assertThat(consumers).hasSize(1);
  }

  @Test
  void whatIsStoppedBeforeItHasAConsumerReadsNothing() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    ConsumerThread thread =
        thread(
            SOON,
            () -> {
              reading.add(Thread.currentThread());
              awaitThat(stopped);
              return consumer();
            },
            consumer -> {
              throw new AssertionError("reads");
            });
    thread.start();
    Thread opening = awaitReading();
    thread.stop();
    stopped.countDown();

    thread.close();

    assertThat(opening.isAlive()).isFalse();
    assertThat(consumers).singleElement().matches(MockConsumer::closed);
  }

  private static void awaitThat(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
