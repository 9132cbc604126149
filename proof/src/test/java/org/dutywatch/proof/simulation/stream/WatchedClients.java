package org.dutywatch.proof.simulation.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/** The clients of an instance, whose producer says what it was refused and can be cut off. */
final class WatchedClients implements KafkaClientSupplier {
  private final List<Producer<byte[], byte[]>> producers = new CopyOnWriteArrayList<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();
  private final Gate beforeCommit;

  /**
   * Clients of one instance.
   *
   * @param beforeCommit is passed when the offsets are in the transaction, and before it ends
   */
  WatchedClients(Gate beforeCommit) {
    this.beforeCommit = beforeCommit;
  }

  /** Why producers were refused something, in order. */
  List<String> refusals() {
    return refusals;
  }

  /** The broker never hears of the producers again, as if their process had been killed. */
  void cutOff() {
    producers.forEach(producer -> producer.close(Duration.ZERO));
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
    Producer<byte[], byte[]> producer = new WatchedProducer(settings);
    producers.add(producer);
    return producer;
  }

  @Override
  public Admin getAdmin(Map<String, Object> settings) {
    return Admin.create(settings);
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> settings) {
    return getConsumer(settings);
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> settings) {
    return getConsumer(settings);
  }

  /** A producer that notes down what it is refused. */
  private final class WatchedProducer extends KafkaProducer<byte[], byte[]> {
    WatchedProducer(Map<String, Object> settings) {
      super(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
      return super.send(
          record,
          (metadata, refusal) -> {
            if (refusal != null) {
              refusals.add(refusal.getClass().getSimpleName());
            }
            callback.onCompletion(metadata, refusal);
          });
    }

    @Override
    public void sendOffsetsToTransaction(
        Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
      watch(() -> super.sendOffsetsToTransaction(offsets, group));
      beforeCommit.pass();
    }

    @Override
    public void commitTransaction() {
      watch(super::commitTransaction);
    }

    private void watch(Runnable action) {
      try {
        action.run();
      } catch (RuntimeException refusal) {
        refusals.add(refusal.getClass().getSimpleName());
        throw refusal;
      }
    }
  }
}
