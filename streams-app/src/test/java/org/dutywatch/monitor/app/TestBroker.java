package org.dutywatch.monitor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dutywatch.broker.EmbeddedBroker;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One real broker for all tests of the JVM: started for the first that asks, stopped after the
 * last. Each test takes a topic prefix of its own, so that they do not meet.
 */
final class TestBroker implements AutoCloseable {
  private static final String FOUR_MEBIBYTES = Integer.toString(4 << 20);

  private final Path folder;
  private final EmbeddedBroker broker;
  private final Admin admin;
  private final AtomicInteger prefixes = new AtomicInteger();

  private TestBroker() {
    try {
      folder = Files.createTempDirectory("dutywatch-broker");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    broker = EmbeddedBroker.start(folder, 0);
    admin = Admin.create(settings());
  }

  /** Gives the broker to tests that have it as a parameter. */
  static final class Extension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == TestBroker.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getRoot()
          .getStore(Namespace.create(TestBroker.class))
          .getOrComputeIfAbsent(TestBroker.class, key -> new TestBroker(), TestBroker.class);
    }
  }

  /** A prefix of topics that no other test has. */
  String newPrefix() {
    return "test-" + prefixes.incrementAndGet() + ".";
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  Admin admin() {
    return admin;
  }

  /** A producer, with these settings beside the brokers. */
  KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> settings = settings();
    settings.put("max.request.size", FOUR_MEBIBYTES);
    settings.putAll(more);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Every committed record that a topic has at this moment, partition by partition. */
  List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
    Map<String, Object> settings = settings();
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "none");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  /** The outcome of a question to the broker. */
  static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> settings() {
    return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  /** Deletes a folder with all that is in it, such as a monitor's state. */
  static void delete(Path folder) {
    try {
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
    broker.close();
    delete(folder);
  }
}
