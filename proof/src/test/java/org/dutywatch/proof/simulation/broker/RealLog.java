package org.dutywatch.proof.simulation.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutywatch.proof.simulation.Awaited.eventually;
import static org.dutywatch.proof.simulation.Awaited.get;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A partition of a real broker, with real producers and a real reader. */
final class RealLog implements LogAction.Log, AutoCloseable {
  private static final Duration A_MOMENT = Duration.ofMillis(5);

  private final TopicPartition partition = new TopicPartition("log-" + UUID.randomUUID(), 0);
  private final Map<String, Object> brokers;
  private final Admin admin;
  private final List<Producer<byte[], byte[]>> producers = new ArrayList<>();
  private final List<Boolean> open = new ArrayList<>(List.of(false, false));
  private final int mostRecords;
  private final List<String> read = new ArrayList<>();
  private KafkaConsumer<byte[], byte[]> consumer;
  private int written;
  private long end;

  /**
   * An empty one.
   *
   * @param mostRecords that the reader is given at once
   * @param topicSettings by Kafka's own names
   */
  RealLog(String bootstrapServers, int mostRecords, Map<String, String> topicSettings) {
    this.mostRecords = mostRecords;
    brokers = Map.of("bootstrap.servers", bootstrapServers);
    admin = Admin.create(brokers);
    NewTopic topic = new NewTopic(partition.topic(), 1, (short) 1).configs(topicSettings);
    get(admin.createTopics(List.of(topic)).all());
    for (int i = 0; i < 2; i++) {
      producers.add(producer(Map.of("transactional.id", partition.topic() + "-" + i)));
      producers.get(i).initTransactions();
    }
    producers.add(producer(Map.of()));
    consumer = consumer();
    consumer.seekToBeginning(List.of(partition));
  }

  private Producer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(brokers);
    settings.putAll(more);
    ByteArraySerializer bytes = new ByteArraySerializer();
    return new KafkaProducer<>(settings, bytes, bytes);
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(brokers);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "none");
    settings.put("enable.auto.commit", false);
    settings.put("max.poll.records", mostRecords);
    settings.put("fetch.max.wait.ms", 5);
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    KafkaConsumer<byte[], byte[]> made = new KafkaConsumer<>(settings, bytes, bytes);
    made.assign(List.of(partition));
    return made;
  }

  Admin admin() {
    return admin;
  }

  TopicPartition partition() {
    return partition;
  }

  @Override
  public void write(int producer, int key) {
    write(producer, key, Text.bytes(written++));
  }

  @Override
  public void remove(int producer, int key) {
    write(producer, key, null);
  }

  private void write(int producer, int key, byte[] value) {
    if (!open.set(producer, true)) {
      producers.get(producer).beginTransaction();
    }
    send(producer, key, value);
  }

  @Override
  public void writeOutside(int key) {
    send(2, key, Text.bytes(written++));
  }

  private void send(int producer, int key, byte[] value) {
    get(
        producers
            .get(producer)
            .send(new ProducerRecord<>(partition.topic(), 0, Text.bytes(key), value)));
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
      eventually(() -> end() == end);
    }
  }

  @Override
  public void seekToBeginning() {
    consumer.seekToBeginning(List.of(partition));
    read.clear();
    read.add("lag " + consumer.currentLag(partition));
  }

  /** Everything before an offset is gone, as a broker does that deletes what is old. */
  void loseBefore(long offset) {
    get(admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset))).all());
  }

  /** The reader is given the partition anew, as one that it never had. */
  void assignAnew() {
    consumer.assign(List.of());
    consumer.assign(List.of(partition));
  }

  /** The lag of the reader where it learns where the log begins and has fetched nothing yet. */
  OptionalLong lagAtBeginning() {
    consumer.seekToBeginning(List.of(partition));
    assertThat(consumer.position(partition)).isPositive();
    return consumer.currentLag(partition);
  }

  private long offset(OffsetSpec spec, IsolationLevel level) {
    return get(admin.listOffsets(Map.of(partition, spec), new ListOffsetsOptions(level)).all())
        .get(partition)
        .offset();
  }

  private long end() {
    return offset(OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
  }

  long lastStableOffset() {
    return offset(OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
  }

  /** Another reader stands where the reader stood; it has fetched nothing yet. */
  void replaceReader() {
    long position = consumer.position(partition);
    consumer.close();
    consumer = consumer();
    consumer.seek(partition, position);
  }

  /** The reader reads one record, where there is one that it can read. */
  void readOne() {
    long stable = lastStableOffset();
    int before = read.size();
    eventually(() -> readTo(stable) || read.size() > before);
  }

  /** Where it begins, ends and is stable, and where a reader stands that has read all it can. */
  List<String> seen() {
    long stable = lastStableOffset();
    eventually(() -> readTo(stable));
    return List.of(
        "start " + offset(OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED),
        "end " + end(),
        "last stable offset " + stable,
        "position " + consumer.position(partition),
        "lag " + consumer.currentLag(partition));
  }

  private boolean readTo(long stable) {
    consumer.poll(A_MOMENT).forEach(record -> read.add(Text.of(record)));
    long lag = consumer.currentLag(partition).orElse(-1);
    assertThat(consumer.position(partition)).isLessThanOrEqualTo(stable);
    return consumer.position(partition) == stable && lag == 0;
  }

  /** Where the reader stands, wherever that is. */
  long position() {
    return consumer.position(partition);
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
