package org.dutywatch.proof.simulation.stream;

import static org.dutywatch.proof.simulation.Awaited.eventually;
import static org.dutywatch.proof.simulation.Awaited.get;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;

/** Kafka Streams with one task on a real broker, and what befalls the instances that have it. */
final class RealApplication implements AutoCloseable {
  private static final Duration A_MOMENT = Duration.ofMillis(5);
  private static final int NEVER_MILLIS = (int) Duration.ofMinutes(10).toMillis();

  private final String bootstrapServers;
  private final StreamPlan plan;
  private final TopicPartition input;
  private final Path folder;
  private final long cacheBytes;
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<RealInstance> instances = new ArrayList<>();
  private final List<String> found = new CopyOnWriteArrayList<>();
  private int started;
  private long sent;

  /** One without instances. */
  RealApplication(String bootstrapServers, StreamPlan plan, Path folder, long cacheBytes) {
    this.bootstrapServers = bootstrapServers;
    this.plan = plan;
    this.input = ModelApplication.input(plan);
    this.folder = folder;
    this.cacheBytes = cacheBytes;
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    get(
        admin
            .createTopics(
                Stream.of(input.topic(), plan.deadLetters().topic())
                    .map(topic -> new NewTopic(topic, 1, (short) 1))
                    .toList())
            .all());
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, plan.applicationId());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder().toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, cacheBytes);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, NEVER_MILLIS);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), NEVER_MILLIS);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
    settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
    return settings;
  }

  /** What the instance that was started last has, or left, on its disk. */
  Path stateFolder() {
    return folder.resolve("state-" + started);
  }

  void send(String key, String value) {
    get(
        producer.send(
            new ProducerRecord<>(
                input.topic(), 0, CountingProcessor.bytes(key), CountingProcessor.bytes(value))));
    sent++;
  }

  /**
   * Another instance starts.
   *
   * @param left what it finds on its disk
   */
  RealInstance start(Optional<Path> left) {
    started++;
    left.ifPresent(state -> copy(state, stateFolder()));
    RealInstance instance = new RealInstance(plan, settings(), found::add);
    instances.add(instance);
    return instance;
  }

  /** Waits until an instance has read everything, and the broker has what it wrote. */
  void awaitRead(RealInstance instance) {
    eventually(() -> instance.readTo() == sent);
    eventually(
        () ->
            offset(plan.deadLetters(), false) > offset(plan.deadLetters(), true)
                && offset(plan.files(0), false) > offset(plan.files(0), true));
  }

  /** It commits what it has read. */
  void commit(RealInstance instance) {
    instance.commit();
    eventually(() -> next() == instance.readTo());
    awaitAllOver();
  }

  /** Waits until every transaction is over wherever something was written in it. */
  private void awaitAllOver() {
    eventually(() -> topics().allMatch(topic -> offset(topic, true) == offset(topic, false)));
  }

  private Stream<TopicPartition> topics() {
    return Stream.of(plan.files(0), plan.sums(0), plan.deadLetters());
  }

  long offset(TopicPartition partition, boolean stable) {
    IsolationLevel level = stable ? IsolationLevel.READ_COMMITTED : IsolationLevel.READ_UNCOMMITTED;
    return get(admin
            .listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(level))
            .all())
        .get(partition)
        .offset();
  }

  /** A copy of what the instance that was started last has on its disk at this moment. */
  Path copyOfState() {
    Path copy = folder.resolve("copy-" + started);
    copy(stateFolder(), copy);
    return copy;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.sorted(Comparator.naturalOrder()).toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The group takes whoever has tasks for gone, as when nothing is heard of it for too long. */
  void takeForGone() {
    get(
        admin
            .removeMembersFromConsumerGroup(
                plan.applicationId(), new RemoveMembersFromConsumerGroupOptions())
            .all());
  }

  /** The broker gives up waiting for transactions that are open. */
  void expire() {
    List<String> open =
        get(admin.listTransactions().all()).stream()
            .filter(transaction -> transaction.state() == TransactionState.ONGOING)
            .map(TransactionListing::transactionalId)
            .filter(id -> id.startsWith(plan.applicationId()))
            .toList();
    get(admin.fenceProducers(open).all());
  }

  /** What each task found in its stores when it began. */
  List<String> found() {
    return found;
  }

  /** What a reader of committed records is given of a topic. */
  List<String> committed(TopicPartition partition) {
    List<String> records = new ArrayList<>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = offset(partition, true);
      while (consumer.position(partition) < end) {
        consumer
            .poll(A_MOMENT)
            .forEach(record -> records.add(CountingProcessor.text(record.key(), record.value())));
      }
    }
    return records;
  }

  /** How far the group has read. */
  long next() {
    OffsetAndMetadata next =
        get(admin.listConsumerGroupOffsets(plan.applicationId()).partitionsToOffsetAndMetadata())
            .get(input);
    return next == null ? 0 : next.offset();
  }

  @Override
  public void close() {
    instances.forEach(RealInstance::close);
    producer.close();
    admin.close();
  }
}
