package org.dutywatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dutywatch.events.Event;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.monitor.topology.TopicGuard;
import org.dutywatch.monitor.topology.Topics;
import org.dutywatch.simulator.model.Practice;
import org.dutywatch.simulator.model.RecordingShares;
import org.dutywatch.simulator.model.World;
import org.dutywatch.simulator.model.WorldSetup;

/** The simulator's events of some councils over some years, in the order of time, in the inputs. */
final class Workload {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final long SEED = 1;

  private final String brokers;
  private final Topics topics;

  Workload(String brokers, Topics topics) {
    this.brokers = brokers;
    this.topics = topics;
  }

  /**
   * Makes the topics and fills them.
   *
   * @param councils how many councils the events are of
   * @param events how many events
   * @return the mean length of an event in bytes
   */
  double fill(int councils, long events, int partitions) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      new TopicGuard(admin, topics).ensure(partitions);
    }
    List<String> authorities =
        IntStream.range(0, councils)
            .mapToObj(i -> String.format(Locale.ROOT, "E06%06d", i))
            .toList();
    Iterator<Event> world = new World(setup(authorities)).events();
    EventWriter writer = new EventWriter();
    AtomicReference<Exception> fault = new AtomicReference<>();
    long bytes = 0;
    try (Producer<byte[], byte[]> producer = producer()) {
      for (long i = 0; i < events; i++) {
        Statement statement = (Statement) world.next();
        byte[] json = writer.structured(statement);
        bytes += json.length;
        byte[] key = statement.record().eventKey().getBytes(UTF_8);
        send(producer, new ProducerRecord<>(topicOf(statement), key, json), fault);
      }
    }
    if (fault.get() != null) {
      throw new IllegalStateException("the broker did not take all events", fault.get());
    }
    return (double) bytes / events;
  }

  private static WorldSetup setup(List<String> authorities) {
    return new WorldSetup(
        SEED,
        FIRST_DAY,
        Optional.empty(),
        authorities,
        Practice.SINGLE_ASSESSMENT,
        RecordingShares.usual());
  }

  private String topicOf(Statement statement) {
    return topics.of(statement.record().type().feed());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback tells of a failure
  private static void send(
      Producer<byte[], byte[]> producer,
      ProducerRecord<byte[], byte[]> event,
      AtomicReference<Exception> fault) {
    producer.send(event, (sent, failure) -> fault.compareAndSet(null, failure));
  }

  private Producer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            brokers,
            ProducerConfig.LINGER_MS_CONFIG,
            20,
            ProducerConfig.BATCH_SIZE_CONFIG,
            128 << 10),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
