package org.dutywatch.proof.simulation.stream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** A store of Kafka Streams with its cache and changelog, in a stream that does as it is told. */
final class RealStore implements AutoCloseable {
  private static final String APPLICATION = "real";
  private static final String INPUT = "input";

  private final String name;
  private final TopologyTestDriver driver;
  private List<Operation> next = List.of();
  private List<String> answers = List.of();

  RealStore(
      StoreBuilder<KeyValueStore<Bytes, byte[]>> builder,
      String name,
      long cacheBytes,
      Path folder) {
    this.name = name;
    Topology topology = new Topology();
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    topology.addSource("read", bytes, bytes, INPUT);
    topology.addProcessor("do", this::processor, "read");
    topology.addStateStore(builder, "do");
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, cacheBytes);
    driver = new TopologyTestDriver(topology, settings);
  }

  private Processor<byte[], byte[], Void, Void> processor() {
    return new ContextualProcessor<>() {
      @Override
      public void process(Record<byte[], byte[]> record) {
        KeyValueStore<Bytes, byte[]> store = context().getStateStore(name);
        answers = next.stream().map(operation -> operation.on(store)).toList();
      }
    };
  }

  /** Does all of it in one transaction, and says what it wrote to the changelog. */
  List<KeyValue<Bytes, byte[]>> transaction(List<Operation> operations) {
    next = operations;
    ByteArraySerializer out = new ByteArraySerializer();
    driver.createInputTopic(INPUT, out, out).pipeInput(new byte[0]);
    String changelog = APPLICATION + "-" + name + "-changelog";
    List<KeyValue<Bytes, byte[]>> written = new ArrayList<>();
    if (driver.producedTopicNames().contains(changelog)) {
      ByteArrayDeserializer in = new ByteArrayDeserializer();
      driver
          .createOutputTopic(changelog, in, in)
          .readKeyValuesToList()
          .forEach(each -> written.add(KeyValue.pair(Bytes.wrap(each.key), each.value)));
    }
    return written;
  }

  /** What came of the operations of the last transaction. */
  List<String> answers() {
    return answers;
  }

  /** Everything in it. */
  Map<Bytes, byte[]> held() {
    KeyValueStore<Bytes, byte[]> store = driver.getKeyValueStore(name);
    Map<Bytes, byte[]> held = new TreeMap<>();
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      all.forEachRemaining(entry -> held.put(entry.key, entry.value));
    }
    return held;
  }

  @Override
  public void close() {
    driver.close();
  }
}
