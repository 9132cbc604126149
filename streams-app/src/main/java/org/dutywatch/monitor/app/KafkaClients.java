package org.dutywatch.monitor.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.dutywatch.monitor.topology.SharedRocksMemory;

/** Makes the Kafka clients of the monitor; the user's own settings go into all of them. */
public final class KafkaClients {
  private static final String MESSAGE_BYTES = Integer.toString(4 << 20);
  private static final long CACHE_BYTES = 64L << 20;

  /**
   * How often the stream commits while it is behind; what has just arrived does not wait for it.
   */
  private static final int COMMIT_MILLIS = 1_000;

  /** The order of inputs makes no difference, so no record of one waits for those of another. */
  private static final long NEVER_IDLE = StreamsConfig.MAX_TASK_IDLE_MS_DISABLED;

  private static final int TRANSACTION_TIMEOUT_MILLIS = 10_000;
  private static final int SESSION_TIMEOUT_MILLIS = 6_000;
  private static final int HEARTBEAT_MILLIS = 2_000;
  private static final int DELIVERY_TIMEOUT_MILLIS = 30_000;
  private static final int REQUEST_TIMEOUT_MILLIS = 15_000;
  private static final int POLL_RECORDS = 2_000;
  private static final int LETTERS_FETCHED_BYTES = 8 << 20;
  private static final int LETTERS_TIMEOUT_MILLIS = 10_000;

  /** Under load fewer and larger requests; a commit sends what there is, however little. */
  private static final int BATCH_BYTES = 128 << 10;

  private final Map<String, Object> common;

  /** Clients with these settings of the user, which name the brokers. */
  public KafkaClients(Map<String, String> userSettings) {
    common = new HashMap<>(userSettings);
  }

  /** Asks and changes what topics and groups there are. */
  public Admin admin() {
    Map<String, Object> settings = new HashMap<>(common);
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "dutywatch-admin");
    return Admin.create(settings);
  }

  /** Sends events that came in over HTTP: acknowledged means that the broker will not lose them. */
  Producer<byte[], byte[]> eventProducer() {
    Map<String, Object> settings =
        ofSender("dutywatch-events", DELIVERY_TIMEOUT_MILLIS, REQUEST_TIMEOUT_MILLIS);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
    return producer(settings);
  }

  /** Sends a few records now and then, such as acknowledgements; whoever sends waits for each. */
  public Producer<byte[], byte[]> noteProducer() {
    Map<String, Object> settings =
        ofSender("dutywatch-notes", LETTERS_TIMEOUT_MILLIS, LETTERS_TIMEOUT_MILLIS);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return producer(settings);
  }

  /**
   * Reads notices for one channel. The group remembers how far the channel has been told; what it
   * does not remember any more because it is gone is left out.
   */
  public Consumer<byte[], byte[]> channelReader(String group) {
    Map<String, Object> settings = ofCommitted();
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "dutywatch-notify");
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(CommonClientConfigs.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
    settings.put(CommonClientConfigs.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
    return consumer(settings);
  }

  /** Reads what is committed, belongs to no group and never moves its position by itself. */
  public Consumer<byte[], byte[]> committedReader() {
    return consumer(ofCommitted());
  }

  /**
   * The same for who reads up to an end that is known: at the end the broker answers at once
   * instead of waiting for more, which would hold the next partition up.
   */
  public Consumer<byte[], byte[]> committedReaderUpToAnEnd() {
    Map<String, Object> settings = ofCommitted();
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 0);
    return consumer(settings);
  }

  /**
   * The same for dead letters, which are large: it holds little of them, and who waits for them is
   * told soon where the broker is away.
   */
  Consumer<byte[], byte[]> letterReader() {
    Map<String, Object> settings = ofCommitted();
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "dutywatch-dead-letters");
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 0);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, LETTERS_FETCHED_BYTES);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LETTERS_TIMEOUT_MILLIS);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, LETTERS_TIMEOUT_MILLIS);
    return consumer(settings);
  }

  /**
   * Sends dead letters again. A transaction that its monitor leaves behind holds up those who read
   * the input, so it is ended as soon as one of the stream.
   */
  Producer<byte[], byte[]> letterSender(String transactionalId) {
    Map<String, Object> settings =
        ofSender("dutywatch-dead-letters", LETTERS_TIMEOUT_MILLIS, LETTERS_TIMEOUT_MILLIS);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return producer(settings);
  }

  /** Of a sender that nothing is lost by and that gives up in time. */
  private Map<String, Object> ofSender(String clientId, int deliveryMillis, int requestMillis) {
    Map<String, Object> settings = new HashMap<>(common);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryMillis);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, requestMillis);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, requestMillis);
    return settings;
  }

  private static Producer<byte[], byte[]> producer(Map<String, Object> settings) {
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Map<String, Object> ofCommitted() {
    Map<String, Object> settings = new HashMap<>(common);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "dutywatch-board");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
    return settings;
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> settings) {
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The settings of the stream; no other instance finds it by them. */
  public Properties stream(String applicationId, Path stateFolder) {
    Properties settings = new Properties();
    settings.putAll(common);
    settings.remove(StreamsConfig.APPLICATION_SERVER_CONFIG);
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    settings.putIfAbsent(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
    settings.putIfAbsent(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
    settings.putIfAbsent(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
    settings.putIfAbsent(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, NEVER_IDLE);
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
    settings.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), MESSAGE_BYTES);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.put(
        StreamsConfig.consumerPrefix(CommonClientConfigs.SESSION_TIMEOUT_MS_CONFIG),
        SESSION_TIMEOUT_MILLIS);
    settings.put(
        StreamsConfig.consumerPrefix(CommonClientConfigs.HEARTBEAT_INTERVAL_MS_CONFIG),
        HEARTBEAT_MILLIS);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        TRANSACTION_TIMEOUT_MILLIS);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MESSAGE_BYTES);
    settings.putIfAbsent(
        StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
    return settings;
  }
}
