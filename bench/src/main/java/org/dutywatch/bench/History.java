package org.dutywatch.bench;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.dutywatch.events.Event;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.simulator.app.KafkaSink;

/**
 * Some years of some councils, in inputs of their own.
 *
 * @param years how many, all ending on one day
 * @param config of a monitor that reads these inputs
 * @param events how many there are
 * @param bytes of their keys and values
 */
record History(int years, MonitorConfig config, long events, long bytes) {
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

  /** Makes them. */
  static History make(MonitorConfig config, int councils, int years) {
    return of(
        config,
        years,
        Workload.world(councils, LAST_DAY.minusYears(years).plusDays(1), Optional.of(LAST_DAY)));
  }

  /** Sends what is told, as so many years. */
  static History of(MonitorConfig config, int years, Iterator<Event> world) {
    MonitorConfig own = config.withTopicPrefix("years-" + years + ".");
    Bench bench = Bench.of(own);
    bench.makeTopics();
    String brokers = own.kafka().bootstrapServers().orElseThrow();
    long events = 0;
    try (KafkaSink sink = new KafkaSink(brokers, own.topicPrefix())) {
      for (; world.hasNext(); events++) {
        sink.send(world.next());
      }
      sink.flush();
    }
    return new History(years, own, events, bytes(bench, events));
  }

  private static long bytes(Bench bench, long events) {
    AtomicLong records = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    try (Consumer<byte[], byte[]> reader = bench.clients().committedReader()) {
      Records inputs = Records.ofInputs(reader, bench);
      while (records.get() < events) {
        inputs.next(
            record -> {
              records.incrementAndGet();
              bytes.addAndGet(record.serializedKeySize() + record.serializedValueSize());
            });
      }
    }
    return bytes.get();
  }
}
