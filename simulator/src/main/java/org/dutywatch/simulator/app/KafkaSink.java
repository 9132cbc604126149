package org.dutywatch.simulator.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dutywatch.events.ClockTick;
import org.dutywatch.events.Event;
import org.dutywatch.events.RecordId;
import org.dutywatch.events.Statement;

/**
 * Sends events to Kafka in structured mode, each feed to its topic, under the key of the contract.
 * Everything is acknowledged by all replicas and nothing is doubled on the way.
 */
public final class KafkaSink implements Sink {
  private static final List<Header> STRUCTURED =
      List.of(new RecordHeader("content-type", "application/cloudevents+json".getBytes(UTF_8)));
  private static final Integer WHERE_THE_KEY_BELONGS = null;

  private static final int BATCH_BYTES = 256 << 10;
  private static final int LINGER_MILLIS = 20;
  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(2);

  private final EventBytes bytes = new EventBytes();
  private final String topicPrefix;
  private final Producer<byte[], byte[]> producer;
  private volatile Exception failure;

  /**
   * A sink.
   *
   * @param brokers their addresses, as {@code host:port,host:port}
   * @param topicPrefix what the topics' names start with
   * @throws SinkFailedException where the addresses cannot be used
   */
  public KafkaSink(String brokers, String topicPrefix) {
    this(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers), topicPrefix);
  }

  /**
   * A sink.
   *
   * @param settings of the producer by Kafka's names, the brokers among them
   * @param topicPrefix what the topics' names start with
   * @throws SinkFailedException where the settings cannot be used
   */
  public KafkaSink(Map<String, String> settings, String topicPrefix) {
    this.topicPrefix = topicPrefix;
    this.producer = producer(settings);
  }

  private static Producer<byte[], byte[]> producer(Map<String, String> asked) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "dutywatch-simulator");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    settings.putAll(asked);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    ByteArraySerializer bytes = new ByteArraySerializer();
    try {
      return new KafkaProducer<>(settings, bytes, bytes);
    } catch (KafkaException e) {
      throw SinkFailedException.of(e);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // what becomes of it is told to the callback
  public void send(Event event) {
    check();
    try {
      producer.send(
          record(event),
          (acknowledged, fault) -> {
            if (fault != null) {
              failure = fault;
            }
          });
    } catch (KafkaException | IllegalStateException e) {
      throw SinkFailedException.of(e);
    }
  }

  private ProducerRecord<byte[], byte[]> record(Event event) {
    if (event instanceof Statement statement) {
      RecordId of = statement.record();
      return record(of.type().feed(), of.eventKey().getBytes(UTF_8), bytes.of(event));
    }
    return record(ClockTick.FEED, null, bytes.of(event));
  }

  private ProducerRecord<byte[], byte[]> record(String feed, byte[] key, byte[] json) {
    return new ProducerRecord<>(topicPrefix + feed, WHERE_THE_KEY_BELONGS, key, json, STRUCTURED);
  }

  @Override
  public void push() {
    check(); // what lingers is on its way within milliseconds
  }

  @Override
  public void flush() {
    try {
      producer.flush();
    } catch (KafkaException e) {
      throw SinkFailedException.of(e);
    }
    check();
  }

  private void check() {
    Exception fault = failure;
    if (fault != null) {
      throw SinkFailedException.of(fault);
    }
  }

  /** Delivers what is on its way, for at most two seconds, and closes. */
  @Override
  public void close() {
    producer.close(CLOSES_WITHIN);
  }
}
