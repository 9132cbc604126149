package org.dutywatch.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dutywatch.monitor.app.MonitorConfig;
import org.dutywatch.monitor.topology.Topics;

/** Sends messages to a set of inputs, by the settings that Kafka's producers come with. */
final class Sender implements AutoCloseable {
  private final Producer<byte[], byte[]> producer;
  private final Topics topics;
  private volatile Exception failure;

  private Sender(Map<String, Object> settings, Topics topics) {
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    this.topics = topics;
  }

  /** Sends each message for itself. */
  static Sender to(Topics topics, MonitorConfig config) {
    return new Sender(new HashMap<>(config.kafka().settings()), topics);
  }

  /** Sends messages in transactions, the first of which begins now. */
  static Sender inTransactionsTo(Topics topics, MonitorConfig config) {
    Map<String, Object> settings = new HashMap<>(config.kafka().settings());
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topics.prefix());
    Sender sender = new Sender(settings, topics);
    sender.producer.initTransactions();
    sender.producer.beginTransaction();
    return sender;
  }

  /**
   * Sends a message.
   *
   * @param dueNanos when it was due
   * @param acknowledged is told where it is, on a thread of the producer's
   */
  @SuppressWarnings("FutureReturnValueIgnored") // what becomes of it is told to the callback
  void send(Message message, long dueNanos, Consumer<RecordMetadata> acknowledged) {
    producer.send(
        message.to(topics, dueNanos),
        (metadata, fault) -> {
          if (fault == null) {
            acknowledged.accept(metadata);
          } else {
            failure = fault;
          }
        });
  }

  /** Waits until all are acknowledged. */
  void flush() {
    producer.flush();
    if (failure != null) {
      throw new IllegalStateException("the broker did not take an event", failure);
    }
  }

  /** Ends the transaction and begins the next. */
  void commit() {
    producer.commitTransaction();
    producer.beginTransaction();
  }

  @Override
  public void close() {
    producer.close();
  }
}
