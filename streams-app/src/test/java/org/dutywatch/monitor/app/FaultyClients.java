package org.dutywatch.monitor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * Clients for Kafka Streams, with a producer that fails on order: the next time that something is
 * to be sent to a topic whose name ends as the order says, it throws, once. The order is a file
 * beside the state folder; a fault takes it away.
 */
public final class FaultyClients implements KafkaClientSupplier, Configurable {
  private Path order;

  /** Made by Kafka Streams, by name. */
  public FaultyClients() {}

  /** The file of the order of a monitor with this data folder. */
  static Path orderIn(Path dataFolder) {
    return dataFolder.resolve("fail-at");
  }

  @Override
  public void configure(Map<String, ?> settings) {
    order = orderIn(Path.of((String) settings.get("state.dir")).getParent());
  }

  private boolean failsAt(String topic) {
    try {
      return topic.endsWith(Files.readString(order)) && Files.deleteIfExists(order);
    } catch (NoSuchFileException noOrder) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()) {
      @Override
      public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
        if (failsAt(record.topic())) {
          throw new IllegalStateException("a fault on order");
        }
        return super.send(record, callback);
      }
    };
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
}
