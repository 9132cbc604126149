package org.dutywatch.proof.kill;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dutywatch.proof.oracle.Setting;
import org.dutywatch.proof.world.Sent;

/** Sends records straight to the input topics, and notes which the broker acknowledged. */
final class KafkaSender implements AutoCloseable {
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

  private final Producer<byte[], byte[]> producer;
  private final Setting setting;
  private final Ledger ledger;

  KafkaSender(String bootstrapServers, Setting setting, Ledger ledger) {
    this.setting = setting;
    this.ledger = ledger;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Sends a record. One that the broker does not take in time is given up. */
  void send(Sent sent) throws InterruptedException {
    ProducerRecord<byte[], byte[]> record =
        sent.toSend(setting.topicPrefix(), setting.partitions());
    try {
      Future<RecordMetadata> unused = producer.send(record, noting(record)); // which is told
    } catch (InterruptException e) {
      Thread.interrupted();
      throw (InterruptedException) new InterruptedException().initCause(e);
    } catch (KafkaException ignored) {
      // The broker is away: given up, like one that is not acknowledged.
    }
  }

  private Callback noting(ProducerRecord<byte[], byte[]> record) {
    return (place, fault) -> {
      if (fault == null) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        ledger.sent(partition, place.offset(), record.value());
      }
    };
  }

  /** Waits until everything sent is acknowledged or given up. */
  void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
