package org.dutywatch.monitor.app;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.streams.KafkaStreams;
import org.dutywatch.monitor.metrics.MonitorMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is measured about a monitor, and the thread that looks after what cannot be found out at a
 * scrape. Single use.
 */
final class Telemetry implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Telemetry.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration LOOK_FOR_METERS_EVERY = Duration.ofSeconds(10);

  private final MonitorMetrics metrics = new MonitorMetrics();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(Telemetry::thread);
  private final Deque<Runnable> bound = new ArrayDeque<>();

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "metrics");
    thread.setDaemon(true);
    return thread;
  }

  MonitorMetrics metrics() {
    return metrics;
  }

  /** Binds the meters of the stream and of all its clients; threads and tasks come and go. */
  void of(KafkaStreams streams) {
    KafkaStreamsMetrics binder =
        new KafkaStreamsMetrics(streams, Tags.empty(), looking, LOOK_FOR_METERS_EVERY);
    bound.push(binder::close);
    binder.bindTo(metrics.meters());
  }

  /** Binds the meters of the producer that sends what came in over HTTP. */
  void of(Producer<byte[], byte[]> producer) {
    KafkaClientMetrics binder =
        new KafkaClientMetrics(producer, Tags.empty(), looking, LOOK_FOR_METERS_EVERY);
    bound.push(binder::close);
    binder.bindTo(metrics.meters());
  }

  /**
   * Looks at the status from now on.
   *
   * @return stops looking; to be closed before what the status asks
   */
  AutoCloseable of(StatusLook look) {
    ScheduledFuture<?> looks =
        looking.scheduleWithFixedDelay(look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return () -> {
      looks.cancel(true);
      stopLooking();
    };
  }

  /** A look that waits for the broker is interrupted. */
  private void stopLooking() {
    looking.shutdownNow();
    try {
      if (!looking.awaitTermination(1, TimeUnit.SECONDS)) {
        LOG.warn("The look at the status has not ended yet");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stopLooking();
    while (!bound.isEmpty()) {
      bound.pop().run();
    }
    metrics.close();
  }
}
