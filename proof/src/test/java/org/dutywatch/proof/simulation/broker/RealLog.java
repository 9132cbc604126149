package org.dutywatch.proof.simulation.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A partition of a real broker, with real producers and a real reader. */
final class RealLog implements LogAction.Log, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration OFTEN = Duration.ofMillis(2);

  private final TopicPartition partition = new TopicPartition("log-" + UUID.randomUUID(), 0);
  private final Map<String, Object> brokers;
  private final Admin admin;
  private final List<Producer<byte[], byte[]>> producers = new ArrayList<>();
  private final List<Boolean> open = new ArrayList<>(List.of(false, false));
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<String> read = new ArrayList<>();
  private int written;
  private long end;

  RealLog(String bootstrapServers, int mostRecords) {
    brokers = Map.of("bootstrap.servers", bootstrapServers);
    admin = Admin.create(brokers);
    get(admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1))).all());
    for (int i = 0; i < 2; i++) {
      producers.add(producer(Map.of("transactional.id", partition.topic() + "-" + i)));
      producers.get(i).initTransactions();
    }
    producers.add(producer(Map.of()));
    consumer = consumer(mostRecords);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
  }

  private Producer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(brokers);
    settings.putAll(more);
    ByteArraySerializer bytes = new ByteArraySerializer();
    return new KafkaProducer<>(settings, bytes, bytes);
  }

  private KafkaConsumer<byte[], byte[]> consumer(int mostRecords) {
    Map<String, Object> settings = new HashMap<>(brokers);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "none");
    settings.put("enable.auto.commit", false);
    settings.put("max.poll.records", mostRecords);
    settings.put("fetch.max.wait.ms", 5);
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    return new KafkaConsumer<>(settings, bytes, bytes);
  }

  private static void eventually(Callable<Boolean> holds) {
    await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(OFTEN).until(holds);
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T get(KafkaFuture<T> future) {
    return get(future.toCompletionStage().toCompletableFuture());
  }

  private byte[] next() {
    return Integer.toString(written++).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void write(int producer) {
    if (!open.set(producer, true)) {
      producers.get(producer).beginTransaction();
    }
    send(producer);
  }

  @Override
  public void writeOutside() {
    send(2);
  }

  private void send(int producer) {
    get(producers.get(producer).send(new ProducerRecord<>(partition.topic(), 0, next(), next())));
    end++;
  }

  @Override
  public void end(int producer, boolean commit) {
    if (open.set(producer, false)) {
      if (commit) {
        producers.get(producer).commitTransaction();
      } else {
        producers.get(producer).abortTransaction();
      }
      end++; // its marker, which comes a moment later
      eventually(() -> offset(IsolationLevel.READ_UNCOMMITTED) == end);
    }
  }

  @Override
  public void seekToBeginning() {
    consumer.seekToBeginning(List.of(partition));
    read.clear();
    read.add("lag " + consumer.currentLag(partition));
  }

  private long offset(IsolationLevel level) {
    return get(admin
            .listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(level))
            .all())
        .get(partition)
        .offset();
  }

  /** Where it ends, where it is stable, and where a reader stands that has read all it can. */
  List<String> seen() {
    long stable = offset(IsolationLevel.READ_COMMITTED);
    eventually(() -> readTo(stable));
    return List.of(
        "end " + offset(IsolationLevel.READ_UNCOMMITTED),
        "last stable offset " + stable,
        "position " + consumer.position(partition),
        "lag " + consumer.currentLag(partition));
  }

  private boolean readTo(long stable) {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(5))) {
      read.add(record.offset() + " " + new String(record.value(), StandardCharsets.UTF_8));
    }
    long lag = consumer.currentLag(partition).orElse(-1);
    assertThat(consumer.position(partition)).isLessThanOrEqualTo(stable);
    return consumer.position(partition) == stable && lag == 0;
  }

  /** Everything that the reader was given. */
  List<String> read() {
    return read;
  }

  @Override
  public void close() {
    consumer.close();
    for (int i = 0; i < 2; i++) {
      end(i, false);
    }
    producers.forEach(Producer::close);
    admin.close();
  }
}
